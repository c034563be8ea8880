import type { Locale } from '../../locale.ts';

export const signIn: Locale['signIn'] = {
  title: 'Entrar',
  greeting: 'Olá de novo, {{name}}',
  stillHere: 'O que é seu continua neste dispositivo. Entre para enviar e receber.',
  userId: 'ID do usuário',
  password: 'Senha',
  showPassword: 'Mostrar a senha',
  hidePassword: 'Ocultar a senha',
  stay: 'Manter a sessão neste dispositivo',
  stayHint: 'Por 30 dias, renovados a cada visita. Sua senha não é guardada.',
  submit: 'Entrar',
  someoneElse: 'Não é você? Entrar como outra pessoa',
  needUserId: 'Digite seu ID do usuário.',
  needPassword: 'Digite sua senha.',
  wrong: 'O ID do usuário ou a senha não está certo. Confira os dois e tente de novo.',
  slower: 'Tentativas erradas demais. Você pode tentar de novo às {{at}}.',
  offline: 'Você está off-line, e para entrar é preciso ter conexão. Tente de novo quando se conectar.',
  demoTitle: 'Ou entre como uma destas pessoas',
  demoSentence: 'Uma organização de demonstração: nada aqui é real, e nada pode quebrar.',
  newsTitle: 'Notícias',
  tagline: 'Seus cursos, sempre com você.',
};
