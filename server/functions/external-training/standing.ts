import { isAllowed, type Caller } from '../../auth/caller.ts';
import { appraises } from '../../store/assignments.ts';
import type { Database } from '../../store/store.ts';
import { isVisible, type UserRow } from '../../store/users.ts';
import { seesByOrganization } from '../../store/visibility.ts';

/**
 * How somebody stands to an external training record:
 * - `administers`: sees the learner's organization and may act for others;
 * - `appraises`: is the learner's direct appraiser, who approves what waits;
 * - `owns`: is the learner, or acts for him;
 * - `sees`: may read it.
 */
export type Standing = 'administers' | 'appraises' | 'owns' | 'sees';

/**
 * How the one who calls stands to a learner's record; undefined: to him it is not there. Nobody decides about a record of his own, for whomever he acts. Acting for the
 * learner, the caller's own office counts; acting for somebody else, that one's.
 */
export async function standingOf(db: Database, { caller, subject }: { readonly caller: Caller; readonly subject: UserRow }, ownerId: string): Promise<Standing | undefined> {
  if (caller.user.id === ownerId) return subject.id === ownerId || (await isVisible(db, subject, { id: ownerId })) ? 'owns' : undefined;
  const actor = subject.id === ownerId ? caller.user : subject;
  if (actor.id === caller.user.id && isAllowed(caller, 'switch-user') && (await seesByOrganization(db, actor, ownerId))) return 'administers';
  if (await appraises(db, actor.id, ownerId)) return 'appraises';
  if (subject.id === ownerId) return 'owns';
  return (await isVisible(db, subject, { id: ownerId })) ? 'sees' : undefined;
}
