import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Actúas en nombre de {{name}}',
  stop: 'Terminar',
  as: 'Puesto: {{position}}',
  ask: '¿En qué puesto estás aquí?',
  askSentence: 'Tienes varios. Lo que ves y lo que pides depende de él. Puedes cambiarlo en «Yo».',
  goOn: 'Continuar',
  notHere: 'Lo que hay en este dispositivo es tuyo, no de {{name}}. Deja de actuar en su nombre para verlo.',
};
