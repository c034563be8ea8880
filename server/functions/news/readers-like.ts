import type { LmsParts } from '../../lms-parts.ts';
import type { AssignmentRow } from '../../store/assignments.ts';
import type { Readership } from '../../store/news.ts';
import { organizationChain } from '../../store/organizations.ts';

/** Who holds that position: articles for its organization and for those above it are for him. */
export async function readersLike({ store }: LmsParts, { organizationId }: AssignmentRow): Promise<Readership> {
  return { organizationIds: (await organizationChain(store.db, organizationId)).map(({ id }) => id) };
}
