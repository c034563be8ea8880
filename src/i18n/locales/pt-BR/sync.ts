import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'À espera',
  allSent: 'Tudo foi enviado',
  nothing: 'Nada seu neste dispositivo espera ser enviado.',
  unsure_one: '{{count, number}} resultado incerto',
  unsure_many: '{{count, number}} de resultados incertos',
  unsure_other: '{{count, number}} resultados incertos',
  unsureSentence: 'Uma resposta da plataforma se perdeu: o resultado pode ter chegado ou não. Ele fica aqui, e o comprovante diz o que se sabe.',
  refused_one: '{{count, number}} resultado que a plataforma não aceitou',
  refused_many: '{{count, number}} de resultados que a plataforma não aceitou',
  refused_other: '{{count, number}} resultados que a plataforma não aceitou',
  refusedSentence: 'Ele fica aqui, e o comprovante diz por quê.',
  look: 'Mostrar o comprovante',
  lastSent: 'Último envio: {{at}}',
  byItself: 'É enviado sozinho.',
  telling: 'Está sendo enviado agora.',
  signedOut: 'A plataforma não reconhece mais esta sessão. Entre de novo para enviar; até lá fica seguro aqui.',
  wrongLearner: 'Outra pessoa entrou neste navegador. Entre como {{name}} para enviar; até lá fica seguro aqui.',
  sendNow: 'Enviar agora',
  failedTitle: 'Não foi possível ler o que foi feito aqui',
};

export const waitingFor: Locale['waitingFor'] = {
  'offline': 'Você está off-line. O envio acontece sozinho assim que houver conexão.',
  'timed-out': 'A plataforma demorou demais para responder. Uma nova tentativa acontece sozinha.',
  'busy': 'A plataforma está ocupada. Uma nova tentativa acontece sozinha.',
  'bad-answer': 'Quem respondeu não foi a plataforma: talvez esta rede exija identificação antes. Abra qualquer página da web; uma nova tentativa acontece sozinha.',
  'answer-lost': 'Uma resposta da plataforma se perdeu. O aplicativo espera um pouco antes de perguntar, para que nada seja enviado duas vezes.',
  'storage-failed': 'O navegador não deixou o aplicativo ler o que salvou. Uma nova tentativa acontece sozinha.',
};
