import * as approvals from './approvals.ts';
import * as bulk from './bulk.ts';
import * as career from './career.ts';
import * as community from './community.ts';
import * as enrollment from './enrollment.ts';
import * as exams from './exams.ts';
import * as externalTraining from './external-training.ts';
import * as learningPath from './learning-path.ts';
import * as modules from './modules.ts';
import * as news from './news.ts';
import * as records from './records.ts';
import * as reports from './reports.ts';
import * as users from './users.ts';

/** Every function of the API, by its name: one file a group, a large group in several. Such a file exports functions and nothing else. */
export const contract = { ...news, ...records, ...enrollment, ...approvals, ...externalTraining, ...learningPath, ...bulk, ...modules, ...career, ...community, ...users, ...exams, ...reports };
