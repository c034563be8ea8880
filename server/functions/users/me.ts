import type { me as contractMe } from '#api/contract/users.ts';
import type { DocumentHandler } from '../handler.ts';
import { userTree } from '../user-tree.ts';

/** The user who calls, or the one on whose behalf, in the position that the call is made in. */
export const me: DocumentHandler<typeof contractMe> = ({ lms, subject, assignment }) => userTree(lms.store.db, subject, assignment);
