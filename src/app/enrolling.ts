import type { TrainingRecord } from '#api/contract/training-record.ts';
import * as enrollment from '#api/contract/enrollment.ts';
import * as records from '#api/contract/records.ts';
import { ApiError } from '#api/api-error.ts';
import { enrolOnce, lookAgain, type EnrolAttempt } from '#courses/enrolling/enrol-once.ts';
import type { EnrolOutcome } from '#courses/enrolling/enrol-outcome.ts';
import { isActive, newestByModule } from '#courses/known-enrollments.ts';
import type { EnrolWish } from '#features/course/course-deps.ts';
import type { LearnerSpace } from './learner-space.ts';
import { askAgainForLearning } from './queries/changed-by-learning.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { recordsQuery } from './queries/records.ts';

type Asking = Pick<LearnerSpace, 'client' | 'queries'>;

/** Enrols once, and asks again for everything that it changes before it settles: the page turns round on what the LMS says then. */
export const enrol = async (space: Asking, wish: EnrolWish): Promise<EnrolOutcome> => settled(space, wish, await enrolOnce(attemptOf(space, wish)));

/** After an answer that was lost: asks, and sends nothing. */
export const lookForEnrolment = async (space: Asking, wish: EnrolWish): Promise<EnrolOutcome> => settled(space, wish, await lookAgain(attemptOf(space, wish).find));

function attemptOf({ client, queries }: Asking, { moduleId, sessionId, reason, preferredLocation, programmeId, enrollmentId }: EnrolWish): EnrolAttempt {
  const find = async (): Promise<TrainingRecord | undefined> => {
    if (enrollmentId !== undefined) {
      const { value } = await client.call(records.record, { id: enrollmentId });
      return value.session?.id === sessionId ? value : undefined;
    }
    // An answer that is still on its way may be older than what was just sent.
    await Promise.all([['enrollments'], ['records']].map((queryKey) => queries.cancelQueries({ queryKey })));
    // `enrollments` has no waiting list (facts D.2), `records` has all.
    const lists = await Promise.all([enrollmentsQuery({ client }), recordsQuery({ client })].map((query) => queries.fetchQuery({ ...query, staleTime: 0, retry: false })));
    const found = newestByModule(lists).get(moduleId);
    return found && isActive(found) ? found : undefined;
  };
  const send = async (): Promise<TrainingRecord> => {
    if (programmeId !== undefined && sessionId !== undefined) {
      const { value } = await client.call(enrollment.programModuleEnroller, { programSessionEnrollmentId: programmeId, moduleId, moduleSessionId: sessionId });
      if (!value.enrollment) throw new ApiError('bad-answer', { didReachLms: 'maybe' });
      return value.enrollment;
    }
    return (await client.call(records.enrollUser, { 'learning-id': moduleId, 'session-code': sessionId, reason, preferredLocation })).value;
  };
  return { find, send };
}

async function settled({ queries }: Pick<LearnerSpace, 'queries'>, { moduleId }: EnrolWish, outcome: EnrolOutcome): Promise<EnrolOutcome> {
  if ('record' in outcome) await askAgainForLearning(queries, [['module', moduleId]]);
  return outcome;
}
