import * as v from 'valibot';
import { jsonOrXmlDocument, known, ours, read } from './describe.ts';
import { formatParameter, inContextOf } from './parameters.ts';
import { user } from './user.ts';

// The group "User Actions".

/** The user who calls. */
export const me = read({
  name: 'me',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('user', user, { json: known('facts C.1-J1'), xml: ours('the tree of facts C.1-J1') }),
});
