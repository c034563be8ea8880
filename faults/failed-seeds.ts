/** Histories that once failed, and why. They are played in every `npm test`. What a seed means changes with the drawing of histories: then a line must be found anew. */
export const failedSeeds: readonly { readonly seed: number; readonly why: string }[] = [
  { seed: 178, why: 'a question after a lost ExitAU was answered with 400, and the sitting was called refused though its time was counted' },
  { seed: 28, why: 'objectives whose report met a 502 were called lost: the judge did not know that PutParam says them too' },
  { seed: 67, why: 'the answer to an upload never came, and everything that waited on the device waited for it without end' },
  { seed: 519, why: 'another device opened a new attempt after an exit was lost: its total of 0 was taken for ours, and the time was told twice' },
  { seed: 575, why: 'a single 403 of a proxy, to the question about an enrolment whose answer was lost, left it unsure' },
  { seed: 2_000_018, why: 'a single 403 of a proxy, to the look that was to decide about a lost launch, left it unsure' },
  { seed: 2_000_049, why: 'as 28, where the app was killed before the report' },
  { seed: 2_000_125, why: 'a device that exited between another one’s GetParam and exit had its better status replaced by a worse' },
  { seed: 4_000_607, why: 'the judge did not know that an LMS had judged by its mastery score what was completed elsewhere, before a better score came' },
  { seed: 5_000_185, why: 'a tab that was closed while a request was on its way stopped the time of the history' },
  { seed: 4_001_583, why: 'a single 403 of a proxy, to the question before training was added, left it unsure after a lost answer' },
  { seed: 4_002_223, why: 'a 404 of a proxy was taken for an enrollment that has ended, and leaving it was called told' },
];
