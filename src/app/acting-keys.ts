import type { KnownAnswers } from '#offline/known-answers.ts';

/** Where the position is kept, among the learner's answers. */
export const positionKey = 'position';
/** Where it is kept in whose place they act, in the tab's own storage. */
export const otherKey = 'haversack-for';

/** Whether anything of it is kept. */
export const wasActing = async (answers: Pick<KnownAnswers, 'get'>): Promise<boolean> => sessionStorage.getItem(otherKey) !== null || (await answers.get(positionKey).catch(() => undefined)) !== undefined;
