import * as career from './career.ts';
import * as exams from './exams.ts';
import * as learningPath from './learning-path.ts';
import * as modules from './modules.ts';
import * as records from './records.ts';
import * as users from './users.ts';

/** Every function of the API, by its name: one file a group. Such a file exports functions and nothing else. */
export const contract = { ...records, ...modules, ...users, ...learningPath, ...career, ...exams };
