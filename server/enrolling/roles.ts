import { and, eq } from 'drizzle-orm';
import { isAllowed, type Caller } from '../auth/caller.ts';
import type { EnrollmentView } from '../store/enrollments.ts';
import type { ModuleRow, ModuleSessionRow } from '../store/modules.ts';
import type { Database } from '../store/store.ts';
import { enrollmentRequests, requestSteps } from '../store/tables/approval-tables.ts';
import { findUser, isVisible, type UserRow } from '../store/users.ts';
import { isOwnCase } from './own-case.ts';

/** Who acts: the rights are the subject's own, but permissions are the caller's (`onBehalfOf` lends none). */
export interface Acting {
  readonly caller: Caller;
  readonly subject: UserRow;
}

/** Whether somebody runs the session: one of its instructors, or the module's owner. */
export const runsSession = ({ subject }: Acting, module: ModuleRow, session: ModuleSessionRow | null): boolean =>
  module.ownerId === subject.id || (session?.instructorIds.includes(subject.id) ?? false);

export interface Standing {
  /** Whether there is this enrollment at all, as far as the one who acts is concerned. */
  readonly maySee: boolean;
  /** Whether he may change it like the people who run it: the session's instructors, the module's owner, its approvers, and administrators who see the learner. Nobody may in his own enrollment, for whomever he acts. */
  readonly mayManage: boolean;
}

/** What somebody is to an enrollment. */
export async function standingTo(db: Database, acting: Acting, { enrollment, module, session }: EnrollmentView): Promise<Standing> {
  const { caller, subject } = acting;
  const isOwn = isOwnCase(caller.user.id, enrollment.userId);
  if (!isOwn && runsSession(acting, module, session) && enrollment.userId !== subject.id) return { maySee: true, mayManage: true };
  const learner = await findUser(db, enrollment.userId);
  const isSeen = learner !== undefined && (await isVisible(db, caller.user, learner));
  if (!isOwn && isSeen && isAllowed(caller, 'manage-sessions')) return { maySee: true, mayManage: true };
  if (enrollment.userId === subject.id) return { maySee: true, mayManage: false };
  const mayManage = !isOwn && (await approves(db, enrollment.id, subject.id));
  return { maySee: isSeen || mayManage || (learner !== undefined && (await isVisible(db, subject, learner))), mayManage };
}

async function approves(db: Database, enrollmentId: string, userId: string): Promise<boolean> {
  const [step] = await db
    .select({ id: requestSteps.id })
    .from(requestSteps)
    .innerJoin(enrollmentRequests, eq(enrollmentRequests.id, requestSteps.requestId))
    .where(and(eq(enrollmentRequests.enrollmentId, enrollmentId), eq(requestSteps.approverId, userId)))
    .limit(1);
  return step !== undefined;
}
