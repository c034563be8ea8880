import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Sie handeln für {{name}}',
  stop: 'Beenden',
  as: 'Ihre Position: {{position}}',
  ask: 'In welcher Position sind Sie hier?',
  askSentence: 'Sie haben mehrere. Was Sie sehen und beantragen, richtet sich danach. Ändern können Sie es unter „Ich“.',
  goOn: 'Weiter',
  notHere: 'Was auf diesem Gerät ist, gehört Ihnen und nicht {{name}}. Beenden Sie das Handeln für andere, um es zu sehen.',
};
