import type { jobProfileAssigner as contractAssigner, jobProfileUnassigner as contractUnassigner } from '#api/contract/career.ts';
import { isAllowed } from '../../auth/caller.ts';
import { LmsError } from '../../errors.ts';
import { assignmentsOf, findAssignment, type AssignmentRow } from '../../store/assignments.ts';
import { findJobProfile, giveProfile, takeProfile, type JobProfileRow } from '../../store/job-profiles.ts';
import { findUser, isVisible, type UserRow } from '../../store/users.ts';
import type { DocumentHandler, FunctionCall } from '../handler.ts';

/** Both functions take the same. */
type Call = FunctionCall<typeof contractAssigner>;

/** Gives a profile to a position. What it has already stays as it was given first. */
export const jobProfileAssigner: DocumentHandler<typeof contractAssigner> = async (call) => {
  const { profile, target } = await whatAndWhom(call);
  const { store, clock } = call.lms;
  await giveProfile(store.db, { profileId: profile.id, assignmentId: target.id, assignerId: call.subject.id, assignedAt: clock.now() });
  return { status: 'ok' };
};

/** Takes a profile from a position that has it. */
export const jobProfileUnassigner: DocumentHandler<typeof contractUnassigner> = async (call) => {
  const { profile, target } = await whatAndWhom(call);
  if (!(await takeProfile(call.lms.store.db, profile.id, target.id))) throw new LmsError('not-found', `The assignment ${target.id} does not have the job profile ${profile.id}.`);
  return { status: 'ok' };
};

/** The profile and the position, once it is clear that the caller may. */
async function whatAndWhom(call: Call): Promise<{ readonly profile: JobProfileRow; readonly target: AssignmentRow }> {
  const target = await targetOf(call);
  await mustBeAllowed(call, target);
  const { profileId } = call.parameters;
  const profile = await findJobProfile(call.lms.store.db, profileId);
  if (!profile) throw new LmsError('not-found', `There is no job profile ${profileId}; look for it with jobProfiles.`);
  return { profile, target };
}

/** `userId` means the user's first position unless `targetAssignmentId` names another of that user's; neither means the position that the call is made in. */
async function targetOf({ lms: { store: { db } }, assignment, parameters: { userId, targetAssignmentId: wanted } }: Call): Promise<AssignmentRow> {
  if (userId === undefined && wanted === undefined) return assignment;
  if (userId === undefined) {
    const found = wanted === undefined ? undefined : await findAssignment(db, wanted);
    if (!found) throw unseen('targetAssignmentId', `assignment ${wanted ?? ''}`);
    return found;
  }
  const held = await assignmentsOf(db, userId);
  const [first] = held;
  if (!first) throw unseen('userId', `user ${userId}`);
  if (wanted === undefined) return first;
  const found = held.find(({ id, code }) => id === wanted || (code !== '' && code === wanted));
  // Of somebody whom the caller cannot see nothing is told, so this waits until `mustBeAllowed` has looked.
  return found ?? { ...first, id: '', code: wanted };
}

async function mustBeAllowed({ lms: { store: { db } }, caller, subject, parameters }: Call, target: AssignmentRow): Promise<void> {
  const user = await findUser(db, target.userId);
  const isAppraiser = target.directAppraiserId === subject.id || user?.directAppraiserId === subject.id;
  if (!user || user.status === 'close' || !(isAppraiser || (await canSee(db, caller.user, subject, user)))) {
    throw parameters.userId === undefined ? unseen('targetAssignmentId', `assignment ${target.id}`) : unseen('userId', `user ${user?.id ?? target.userId}`);
  }
  if (!isAppraiser && !isAllowed(caller, 'manage-profiles')) {
    throw new LmsError('forbidden', `Only the direct appraiser of ${user.id}, or somebody with the permission manage-profiles, gives and takes job profiles.`);
  }
  if (target.id === '') throw new LmsError('invalid-parameter', `targetAssignmentId ${target.code} is not an assignment of ${user.id}.`);
}

const canSee = async (db: Call['lms']['store']['db'], caller: UserRow, subject: UserRow, other: UserRow): Promise<boolean> =>
  (await isVisible(db, subject, other)) || (await isVisible(db, caller, other));

const unseen = (parameter: string, what: string): LmsError => new LmsError('not-found', `${parameter}: there is no ${what} that you can see.`);
