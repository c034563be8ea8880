import type { Locale } from '../../locale.ts';

export const pdf: Locale['pdf'] = {
  page_one: 'Pagina {{page}} van {{count, number}}',
  page_other: 'Pagina {{page}} van {{count, number}}',
  larger: 'Groter',
  smaller: 'Kleiner',
  failed: 'Dit bestand kon hier niet worden getoond. Download het en open het met een andere app.',
  notLoaded: 'De lezer voor dit bestand staat nog niet op dit apparaat. Maak één keer verbinding, dan blijft hij hier.',
};
