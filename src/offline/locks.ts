// The Web Locks that tabs and workers of one device agree by. Names only: who takes which one, and why, is said where it is taken.

/** Held *shared* by every open course. An upgrade of the learner's database takes it exclusively, so it waits until no course is open (S10). */
export const openCoursesLock = (dbName: string): string => `haversack-open-courses:${dbName}`;

/** Held *exclusively* while a course is open: two tabs never write one enrollment's data (and a free lock means that its page has gone). */
export const courseLock = (dbName: string, enrollmentId: string): string => `haversack-course:${dbName}|${enrollmentId}`;

/** Held *exclusively* while a package is written: one writer a package over all tabs. */
export const packageWriterLock = (packageKey: string): string => `haversack-package-writer:${packageKey}`;

/** Held *exclusively* while what a learner wanted gone from this device is removed. Whoever signs in again waits for it, but not for ever. */
export const removalLock = (dbName: string): string => `haversack-removal:${dbName}`;
