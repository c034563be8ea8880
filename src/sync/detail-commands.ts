/** What is told beside the result: reports that an LMS keeps, and that cannot be asked for again. */
export const detailCommands = ['PutInteractions', 'PutObjectives', 'PutComments', 'PutPath', 'PutPerformance'] as const;
export type DetailCommand = (typeof detailCommands)[number];
