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
  { name: 'enrollments', path: '/enrollments', who: 'mia', heading: /My learning/, sees: /First days in the harbour/ },
  { name: 'me', path: '/me', who: 'mia', heading: /Me/, sees: /Mia Lindqvist/ },
];
