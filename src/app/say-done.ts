import * as enrollment from '#api/contract/enrollment.ts';
import * as records from '#api/contract/records.ts';
import { markDone, type MarkOutcome } from '#courses/mark-done.ts';
import type { LearnerSpace } from './learner-space.ts';
import { askAgainForLearning } from './queries/changed-by-learning.ts';

/** Says that a course is done, and asks again for what that changes. */
export async function sayDone({ client, queries }: Pick<LearnerSpace, 'client' | 'queries'>, enrollmentId: string): Promise<MarkOutcome> {
  const outcome = await markDone({
    send: async () => (await client.call(enrollment.overallStatusChanger, { enrollmentId, status: 'completed', simpleResponse: true })).value,
    find: async () => (await client.call(records.record, { id: enrollmentId })).value,
  });
  if (outcome.kind !== 'not-sent' && outcome.kind !== 'refused') await askAgainForLearning(queries);
  return outcome;
}
