import type { Locale } from '../../locale.ts';

export const slip: Locale['slip'] = {
  heading: 'O que foi enviado',
  waitingHeading: 'Ainda não enviado',
  openHeading: 'Questões em aberto',
  seen: 'Eu vi',
  seenAt: 'Visto: {{at}}',
  newAttempt: 'Nova tentativa',
  opened: 'Aberto',
  stillOpen: 'Ainda está aberto. O envio acontece quando você sair dele.',
  waits: 'Salvo neste dispositivo. À espera de envio.',
  sent: 'Enviado: {{at}}.',
  answered: 'Resposta da plataforma: {{status}}.',
  answeredScore: 'Resposta da plataforma: {{status}}, {{score}}.',
  before: 'Antes',
  now: 'Depois',
  details: 'Detalhes para o suporte',
  earlier: 'Mostrar anteriores',
  noneTitle: 'Nada foi feito aqui ainda',
  noneSentence: 'Cada vez que você abre um curso, o comprovante de envio aparece aqui: o que foi enviado, quando, e o que a plataforma respondeu.',
};

export const slipState: Locale['slipState'] = {
  open: 'Aberto',
  waiting: 'À espera',
  telling: 'Enviando',
  sent: 'Enviado',
  unsure: 'Incerto',
  refused: 'Recusado',
};

export const settled: Locale['settled'] = {
  'launch-answer-lost': 'A resposta se perdeu quando a plataforma foi informada de que você abriu o curso: ela pode ter contado ou não. Não é enviado de novo sozinho.',
  'result-answer-lost': 'A resposta se perdeu quando o resultado foi enviado: ele pode ter chegado ou não. Não é enviado de novo sozinho.',
  'exit-answer-lost': 'O resultado chegou, mas a última resposta se perdeu: o tempo pode contar ou não. Não é enviado de novo sozinho.',
  'session-lost': 'A plataforma encerrou a conversa antes do fim: o resultado chegou, o tempo pode não contar.',
  'details-answer-lost': 'O resultado chegou. Não se sabe se cada resposta também chegou.',
  'details-refused': 'O resultado chegou. A plataforma não aceitou as respostas detalhadas.',
  'attempt-unsure': 'Faz parte de uma nova tentativa que talvez não tenha sido aberta, então nada foi enviado.',
  'attempt-refused': 'A plataforma não abriu a nova tentativa da qual isto faz parte.',
  'lms-holds-worse': 'O resultado foi enviado, e enviado de novo, mas a plataforma mostra um pior. Mostre isto à equipe de treinamento.',
  'hacp-refused': 'A plataforma recusou o resultado. O que ela disse está em “Detalhes para o suporte”.',
  'lms-refused': 'A plataforma entendeu e recusou. O que ela disse está em “Detalhes para o suporte”.',
  'data-missing': 'O que foi feito não está mais neste dispositivo, então não há nada para enviar.',
  'forbidden': 'Sua conta não pode mais gravar neste curso. Fale com a equipe de treinamento; seu resultado fica aqui.',
  'not-found': 'A plataforma não conhece mais esta inscrição. Fale com a equipe de treinamento; seu resultado fica aqui.',
};
