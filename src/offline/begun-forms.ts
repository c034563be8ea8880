import { behindWall } from './known-answers.ts';

/** How the keys of a form begin that somebody began and did not hand in: what was written, and its file. They are kept with the answers, and are a learner's work all the same (decision 0035). */
export const begunForm = { text: 'draft external ', file: 'draft-file external ' } as const;

/** Whether such a key of the store of answers is that of a form that was begun, in whatever position or for whomever. */
export const isBegunForm = (key: string): boolean => behindWall(key).startsWith(begunForm.text);

/** The same, or that of its file. */
export const isOfBegunForm = (key: string): boolean => isBegunForm(key) || behindWall(key).startsWith(begunForm.file);
