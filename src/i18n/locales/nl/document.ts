import type { Locale } from '../../locale.ts';

export const document: Locale['document'] = {
  page: 'Pagina {page} van {count}',
  notShown: 'Dit document kon niet worden getoond. Verlaat de cursus en meld het aan je opleidingsafdeling.',
  notPlayed: 'Deze browser kan dit bestand niet afspelen. Probeer een andere browser of meld het aan je opleidingsafdeling.',
  captions: 'Ondertiteling',
};
