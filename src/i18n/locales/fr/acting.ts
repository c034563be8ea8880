import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Vous agissez pour {{name}}',
  stop: 'Arrêter',
  as: 'Poste : {{position}}',
  ask: 'À quel poste êtes-vous ici ?',
  askSentence: 'Vous en avez plusieurs. Ce que vous voyez et demandez en dépend. Vous pourrez en changer dans « Moi ».',
  goOn: 'Continuer',
  notHere: 'Ce qui est sur cet appareil est à vous, pas à {{name}}. Cessez d’agir à sa place pour le voir.',
};
