import type { LearnerKey } from './learner-schema.ts';

/** Letters, digits and `-` stay; every other UTF-16 unit becomes `_` and four hex digits. So two different texts never meet in one name, lone surrogates included. */
const encodePart = (text: string): string =>
  text.replace(/[^A-Za-z0-9-]/gu, (found) =>
    Array.from({ length: found.length }, (_, index) => `_${found.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  );

/** The name of the database that belongs to one learner of one site. `.` separates the parts: it cannot be part of an encoded one. */
export const learnerDbName = (key: LearnerKey): string => `haversack-learner.${encodePart(key.site)}.${encodePart(key.userId)}`;
