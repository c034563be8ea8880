/** The views of *Learning*. */
export type LearningView = 'to-do' | 'path' | 'packed' | 'done';

/** The list that an address names (`?view=`). */
export const viewIn = (search: URLSearchParams): Exclude<LearningView, 'path'> => {
  const text = search.get('view');
  return text === 'packed' || text === 'done' ? text : 'to-do';
};
