import type { Coded } from '#api/contract/shape.ts';

/** The types that the schema of a learning path does not have: they come as `onlineModule`, with a label of their own (facts C.1-X2, D.1). */
const kinds: ReadonlyMap<string, string> = new Map([
  ['Exam', 'exam'],
  ['Task', 'task'],
  ['On-the-Job Training', 'onTheJobTraining'],
  ['Self-Training (Video)', 'selfTrainingVideo'],
  ['Self-Training (Paper)', 'selfTrainingPaper'],
  ['Special Interest Group', 'specialInterestGroup'],
  ['Coaching', 'coaching'],
  ['Internship', 'internship'],
]);

/** The learning type that a learning path means. A label of a site's own, which nobody knows, leaves it an online module. */
export const kindSaidByLabel = ({ code, label }: Coded): string => (code === 'onlineModule' ? (kinds.get(label ?? '') ?? code) : code);
