/** A place of the app: where it is, who goes there, and what must be read there, also offline after one visit. */
export interface Place {
  readonly name: string;
  readonly path: string;
  /** A person of the demo organisation who has something there. */
  readonly who: 'mia' | 'ana' | 'dimitra' | 'tomasz';
  readonly heading: RegExp;
  readonly sees: RegExp;
}

/** Every place that a learner goes. */
export const places: readonly Place[] = [
  { name: 'dashboard', path: '/dashboard', who: 'mia', heading: /Mia/, sees: /To do/ },
  { name: 'enrollments', path: '/enrollments', who: 'mia', heading: /My learning/, sees: /First days in the harbour/ },
  { name: 'done', path: '/enrollments?view=done', who: 'dimitra', heading: /My learning/, sees: /Fire warden/ },
  { name: 'learning-path', path: '/learning-path', who: 'tomasz', heading: /My learning/, sees: /Drive a ship-to-shore crane/ },
  { name: 'downloads', path: '/downloads', who: 'mia', heading: /My learning/, sees: /Nothing packed yet/ },
  { name: 'pack', path: '/downloads/pack', who: 'mia', heading: /Pack/, sees: /For how long will you be without a network/ },
  { name: 'catalog', path: '/catalog', who: 'mia', heading: /Catalog/, sees: /New/ },
  { name: 'me', path: '/me', who: 'mia', heading: /Me/, sees: /Mia Lindqvist/ },
];
