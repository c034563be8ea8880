/** How people learn with a learning type (facts D.1): what decides on the main button of a course. */
export type WayOfLearning =
  /** Opens on a screen: here, or in the LMS. */
  | 'screen'
  /** Meets on a date, in a place. */
  | 'place'
  /** Meets on a date, on a screen. */
  | 'call'
  | 'exam'
  /** Done at work, and signed off by somebody. */
  | 'work'
  /** Goes on with other people: what it is tells how. */
  | 'people'
  /** A thing to get: a book, a film, a course elsewhere. */
  | 'thing'
  | 'programme';

const ways: Readonly<Record<string, WayOfLearning>> = {
  onlineModule: 'screen',
  justInTimeLearning: 'screen',
  archivedVirtualClassroom: 'screen',
  classroom: 'place',
  workshopSeminar: 'place',
  virtualClassroom: 'call',
  exam: 'exam',
  task: 'work',
  onTheJobTraining: 'work',
  coaching: 'people',
  internship: 'people',
  specialInterestGroup: 'people',
  selfTrainingPaper: 'thing',
  selfTrainingVideo: 'thing',
  book: 'thing',
  cd: 'thing',
  video: 'thing',
  audioCassette: 'thing',
  externalCourse: 'thing',
  externalCertification: 'thing',
  learningProgram: 'programme',
};

/** All 21. */
export const learningKinds: readonly string[] = Object.keys(ways);

/** A code that nobody knows opens on a screen, as an LMS shows everything. */
export const wayOf = (kind: string): WayOfLearning => ways[kind] ?? 'screen';

/** Whether it is held on dates, of which one is chosen. */
export const isDated = (kind: string): boolean => wayOf(kind) === 'place' || wayOf(kind) === 'call';
