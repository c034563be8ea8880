/** The packages of ADL's suite whose cases pass. A later change may make this list longer, never shorter: the command fails when one of them does. */
export const passing: readonly string[] = [];

/** Why each other one does not pass. */
export const explained: Readonly<Record<string, string>> = {
  DMI: 'scorm-again 3.4.3, data model: rules of values in 8,000 calls (languages and prefixes of patterns, identifiers that are URNs, fractions of seconds, entries that a refused value leaves behind)',
  'OB-03c': 'goes on from what OB-03a wrote to global objectives, and OB-03a is not among the packages',
  'OB-09b': 'goes on from what OB-09a wrote to global objectives, and OB-09a is not among the packages',
  DDMa: 'two courses that share their data (sharedDataGlobalToSystem): each enrolment has its own here',
  DDMb: 'two courses that share their data (sharedDataGlobalToSystem): each enrolment has its own here',
};
