import type { Locale } from '../../locale.ts';

export const document: Locale['document'] = {
  page: 'Seite {page} von {count}',
  notShown: 'Dieses Dokument ließ sich nicht anzeigen. Verlassen Sie den Kurs und sagen Sie Ihrer Schulungsadministration Bescheid.',
  notPlayed: 'Dieser Browser kann diese Datei nicht abspielen. Versuchen Sie einen anderen Browser oder sagen Sie Ihrer Schulungsadministration Bescheid.',
  captions: 'Untertitel',
};
