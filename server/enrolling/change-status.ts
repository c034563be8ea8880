import { LmsError } from '../errors.ts';
import { changeEnrollment, type EnrollmentChanges } from '../store/change-enrollment.ts';
import { findEnrollment, holdComponents, holdEnrollment, holdUser, type EnrollmentRow, type EnrollmentView } from '../store/enrollments.ts';
import type { Database } from '../store/store.ts';
import type { ModuleType } from '../store/values.ts';
import { askToWithdraw, putTaskForward } from './learner-asks.ts';
import { standingTo, type Acting } from './roles.ts';
import { keptStatus, nextStatuses, readStatus, type FineStatus } from './statuses.ts';

/** `requested`: somebody else decides now. */
export type ChangeOutcome = 'ok' | 'requested';

/**
 * Inside a transaction: gives an enrollment another status. Who runs it may give any that may follow (facts D.2); a learner may withdraw himself, where approvers
 * are involved by asking them, say that he completed what he does by himself, and put a task before whoever signs it off. Throws LmsError: `invalid-parameter`,
 * `not-found`, `forbidden`, `conflict`.
 */
export async function changeStatus(tx: Database, acting: Acting, enrollmentId: string, wanted: string, now: Date): Promise<ChangeOutcome> {
  const status = readStatus(wanted);
  if (!status || status === 'unknown') throw new LmsError('invalid-parameter', `status must say which status, such as completed or withdrawn, not ${wanted}.`);
  const unknown = new LmsError('not-found', `There is no enrollment ${enrollmentId}.`);
  const seen = await findEnrollment(tx, enrollmentId);
  if (!seen) throw unknown;
  const standing = await standingTo(tx, acting, seen);
  if (!standing.maySee) throw unknown;
  await holdUser(tx, seen.enrollment.userId);
  await holdComponents(tx, enrollmentId);
  const enrollment = await holdEnrollment(tx, enrollmentId);
  if (!enrollment) throw unknown;
  const view = { ...seen, enrollment };

  if (standing.mayManage) {
    checkTransition(enrollment, status);
    await changeEnrollment(tx, enrollment, changesFor(enrollment, status, now), now);
    return 'ok';
  }
  if (enrollment.userId !== acting.subject.id) throw new LmsError('forbidden', `You may not change the enrollment ${enrollmentId}: ask whoever runs the session.`);
  return changeOwn(tx, view, status, now);
}

/** Types that a learner does by himself, where nobody but he can say that it is done (design/gaps.md). */
const selfDirected: readonly ModuleType[] = ['selfTrainingPaper', 'selfTrainingVideo', 'book', 'cd', 'video', 'audioCassette', 'externalCourse'];

async function changeOwn(tx: Database, view: EnrollmentView, status: FineStatus, now: Date): Promise<ChangeOutcome> {
  const { enrollment, module } = view;
  if (status === 'withdrawn') {
    checkTransition(enrollment, status);
    if (await askToWithdraw(tx, view, now)) return 'requested';
    await changeEnrollment(tx, enrollment, changesFor(enrollment, status, now), now);
    return 'ok';
  }
  const saysDone = status === 'completed' || status === 'selfAsserted';
  if (saysDone && selfDirected.includes(module.type)) {
    checkTransition(enrollment, 'completed');
    await changeEnrollment(tx, enrollment, changesFor(enrollment, 'selfAsserted', now), now);
    return 'ok';
  }
  if (status === 'completed' && module.type === 'task') {
    checkTransition(enrollment, status);
    await putTaskForward(tx, view, now);
    return 'requested';
  }
  throw new LmsError('forbidden', `You may not make your own enrollment ${enrollment.id} ${status}: ask whoever runs ${module.title}.`);
}

function checkTransition(enrollment: EnrollmentRow, status: FineStatus): void {
  const next = nextStatuses(enrollment);
  if (next.includes(status)) return;
  const choice = next.length === 0 ? 'It cannot be changed any more.' : `It can become ${next.join(', ')}.`;
  throw new LmsError('conflict', `The enrollment ${enrollment.id} cannot become ${status}. ${choice}`);
}

function changesFor(enrollment: EnrollmentRow, status: FineStatus, now: Date): EnrollmentChanges {
  const hasEnded = status !== 'incomplete';
  const hasBegun = status === 'incomplete' || status === 'completed' || status === 'selfAsserted';
  return {
    ...keptStatus(status),
    endedAt: hasEnded ? now : null,
    ...(hasBegun && { startedAt: enrollment.startedAt ?? now }),
  };
}
