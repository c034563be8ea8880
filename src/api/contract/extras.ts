import * as v from 'valibot';
import { known, lines, write } from './describe.ts';
import { longTextParameter } from './parameters.ts';

// Functions that are alive at the vendor's and not in the reference (facts A.1): served beside the 80, and not counted among them.

/** Adds, changes and removes users, and the organizations they are in. */
export const usersCsv = write({
  name: 'usersCsv',
  below: 'contentHandler',
  authentication: 'system',
  body: 'text',
  parameters: v.object({ body: longTextParameter }),
  response: lines('text/plain; charset=utf-8', known('facts A.7')),
});
