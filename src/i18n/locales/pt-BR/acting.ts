import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Você age em nome de {{name}}',
  stop: 'Encerrar',
  as: 'Cargo: {{position}}',
  ask: 'Em que cargo você está aqui?',
  askSentence: 'Você tem vários. O que você vê e pede segue o cargo. Você pode mudá-lo em “Eu”.',
  goOn: 'Continuar',
  notHere: 'O que está neste dispositivo é seu, não de {{name}}. Deixe de agir em nome dessa pessoa para vê-lo.',
};
