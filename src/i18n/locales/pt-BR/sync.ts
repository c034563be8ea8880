import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'À espera',
  allSent: 'Tudo foi enviado',
  unsure_one: '{{count, number}} registro incerto',
  unsure_many: '{{count, number}} de registros incertos',
  unsure_other: '{{count, number}} registros incertos',
  refused_one: '{{count, number}} registro que a plataforma não aceitou',
  refused_many: '{{count, number}} de registros que a plataforma não aceitou',
  refused_other: '{{count, number}} registros que a plataforma não aceitou',
  look: 'Mostrar o comprovante',
  lookAll: 'Mostrar os comprovantes',
  lastSent: 'Último envio: {{at}}',
  telling: 'Enviando',
  sendNow: 'Enviar agora',
  failedTitle: 'Não foi possível ler o que foi feito aqui',
};

export const waitingSays: Locale['waitingSays'] = {
  byItself: 'Salvo neste dispositivo. O envio é automático.',
  offline: 'Você está off-line. O envio é automático assim que houver conexão.',
  busy: 'A plataforma ou este dispositivo está ocupado. Uma nova tentativa é feita automaticamente.',
  portal: 'Esta rede exige identificação antes. Depois o envio é automático.',
  asking: 'Uma resposta da plataforma se perdeu. O aplicativo espera um pouco antes de perguntar, para que nada seja enviado duas vezes.',
  signIn: 'Entre como {{name}} para enviar. Até lá fica seguro aqui.',
  unsure: 'A resposta da plataforma se perdeu: pode ter chegado ou não. Não é reenviado automaticamente.',
};
