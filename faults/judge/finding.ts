/** What is not as promised: a closed vocabulary. The first four are the figures of the issue. */
export const findingKinds = [
  'lost', // done, and neither at the LMS nor called unsure or refused
  'told twice',
  'time off',
  'made worse',
  'said wrongly', // the device says refused, and it is at the LMS
  'place lost', // the last place or the suspend data
  'taken back and told', // its person was told that it was taken back in time, and it is at the LMS
  'wrong learner', // something was said while somebody else was signed in
  'asked too soon', // within the quarantine after a lost answer
  'not asked', // said without the question before it, or a new session before the old one was asked
  'out of order', // what was done later was told first
  'no rest', // tries without waiting
  'no readings', // unsure, without both readings
  'crashed',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** What was expected and what was seen. */
  readonly what: string;
  /** How much: seconds for `time off`, else one each. */
  readonly amount: number;
}

export const finding = (kind: FindingKind, what: string, amount = 1): Finding => ({ kind, what, amount });
