import type { me as contractMe } from '#api/contract/users.ts';
import type { DocumentHandler } from '../handler.ts';
import { userTree } from '../user-tree.ts';

/** The user who calls, or the one on whose behalf. */
export const me: DocumentHandler<typeof contractMe> = ({ lms, subject }) => userTree(lms.store.db, subject);
