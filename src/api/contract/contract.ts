import * as bulk from './bulk.ts';
import * as modules from './modules.ts';
import * as records from './records.ts';
import * as users from './users.ts';

/** Every function of the API, by its name: one file a group. Such a file exports functions and nothing else. */
export const contract = { ...records, ...modules, ...users, ...bulk };
