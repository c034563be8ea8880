import type { CallKind } from '#offline/calls/stored-call.ts';
import type { KindOfCall } from './kind-of-call.ts';
import { approveEnrolment, approveTask, approveWithdrawal, denyEnrolment, denyWithdrawal } from './kinds/decisions.ts';
import { enrol, markDone, withdraw } from './kinds/enrolling.ts';
import { handInExam } from './kinds/exams.ts';
import { addExternal, decideExternal, deleteExternal, editExternal } from './kinds/external.ts';
import { leaveJobProfile, markRead, takeJobProfile } from './kinds/repeatable.ts';

/** Every kind of call that a person makes; a new one does not compile until it is said how it is told and how it is asked for. */
const callKinds: { readonly [Kind in CallKind]: KindOfCall<Kind> } = {
  enrol,
  withdraw,
  markDone,
  approveEnrolment,
  denyEnrolment,
  approveWithdrawal,
  denyWithdrawal,
  approveTask,
  markRead,
  addExternal,
  editExternal,
  deleteExternal,
  decideExternal,
  handInExam,
  takeJobProfile,
  leaveJobProfile,
};

/** The kind of a stored call; undefined where a newer version of the app stored it (S15). */
export const kindOfCall = (kind: CallKind): KindOfCall<CallKind> | undefined => callKinds[kind];
