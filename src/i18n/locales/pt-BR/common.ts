import type { Locale } from '../../locale.ts';

export const common: Locale['common'] = {
  close: 'Fechar',
  retry: 'Tentar de novo',
  cancel: 'Cancelar',
  copy: 'Copiar',
  copied: 'Copiado',
  more: 'Mais',
  less: 'Menos',
  loading: 'Carregando',
  skip: 'Ir para o conteúdo',
  toCorrect: 'Corrija isto primeiro',
  places: 'Seções',
  updated: 'Última atualização: {{at}}',
  offlineSince: 'Off-line – última atualização: {{at}}',
  offline: 'Off-line',
  notHereTitle: 'Ainda não está neste dispositivo',
  notHereSentence: 'Você está off-line e este dispositivo nunca mostrou isto. Conecte-se uma vez e fica aqui.',
  search: 'Buscar',
};

export const places: Locale['places'] = {
  learning: 'Aprender',
  waiting: 'À espera',
  me: 'Eu',
  waits_one: '{{count, number}} registro para enviar',
  waits_many: '{{count, number}} de registros para enviar',
  waits_other: '{{count, number}} registros para enviar',
  toLookAt_one: '{{count, number}} registro para conferir',
  toLookAt_many: '{{count, number}} de registros para conferir',
  toLookAt_other: '{{count, number}} registros para conferir',
  home: 'Início',
  catalog: 'Catálogo',
  inbox: 'Entrada',
};

export const banner: Locale['banner'] = {
  signedOut: 'Sua sessão na plataforma terminou. Nada se perdeu: entre de novo, e o que espera será enviado.',
  updated: 'Há uma nova versão.',
  reload: 'Recarregar',
  openNetwork: 'Identificar-se na rede',
  roomPages: 'Este dispositivo estava cheio. Para salvar o que você fez, páginas já vistas foram removidas.',
  roomCourse: 'Este dispositivo estava cheio. Para salvar o que você fez, o download de {{title}} foi removido.',
};

export const failed: Locale['failed'] = {
  title: 'Esta página falhou',
  sentence: 'O erro é nosso. O que você fez nos seus cursos está seguro neste dispositivo.',
  again: 'Começar de novo',
  details: 'Detalhes para o suporte',
};

export const errors: Locale['errors'] = {
  'offline': 'Não há conexão agora. O que está neste dispositivo funciona sem ela.',
  'unreachable': 'Não foi possível contatar a plataforma. Tente de novo.',
  'timed-out': 'A plataforma demorou demais para responder. Tente de novo em um minuto.',
  'cancelled': 'Isto foi interrompido antes que a plataforma respondesse. Tente de novo.',
  'signed-out': 'A plataforma não reconhece mais esta sessão. Entre de novo; nada neste dispositivo se perdeu.',
  'forbidden': 'Sua conta não pode ver isto. Fale com a equipe de treinamento se achar que deveria.',
  'not-found': 'A plataforma não conhece mais isto. Talvez tenha sido removido ou movido.',
  'refused': 'A plataforma recusou. O que ela disse está em “Detalhes para o suporte”.',
  'busy': 'A plataforma está ocupada. Tente de novo em um minuto.',
  'bad-answer': 'Quem respondeu não foi a plataforma. Tente de novo em um minuto.',
  'captive-portal': 'Esta rede exige identificação antes.',
  'newer-version': 'Uma versão mais nova deste aplicativo foi aberta em outra aba. Recarregue esta página.',
  'storage-full': 'Este dispositivo não tem mais espaço para o aplicativo. Remova um download ou libere espaço e tente de novo.',
  'storage-failed': 'O navegador não deixou o aplicativo mudar o que está neste dispositivo. Uma janela privada pode ser a causa.',
};
