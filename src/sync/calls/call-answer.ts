import { ApiError } from '#api/api-error.ts';
import type { StepNote } from '../journal.ts';

/** Why the LMS did not do what a person decided: a closed vocabulary, the key of the sentence where it was decided and in the sync record. */
export const callRefusals = [
  /** This account, or this person at this step, may not. */
  'not-allowed',
  /** What it is about is not there any more. */
  'gone',
  /** Somebody has decided it, or it waits at another step by now. */
  'decided-already',
  'full',
  'closed',
  'needs-date',
  'prerequisites',
  'payment',
  /** Not as things stand at the LMS now. */
  'not-possible',
  /** The step that it waits at is somebody else's (`invalid-approver`). */
  'wrong-approver',
  /** The LMS does not know that step (`no-such-step`). */
  'step-gone',
  /** The decision was taken, and could not be carried out (`not-successful`). */
  'not-carried-out',
  /** An approver has to say who pays (`payment-required`). */
  'cost-center',
  /** The LMS says that what was given is not right, or too large. */
  'not-accepted',
  /** It was sent several times, and each time the LMS failed without doing it. */
  'keeps-failing',
  /** It belongs to something that was refused, taken back, or is not known for certain. */
  'depends-on-other',
  /** What it is about is not on this device any more. */
  'data-missing',
  /** For a reason that only the LMS's own words tell. */
  'lms-refused',
] as const;
export type CallRefusal = (typeof callRefusals)[number];

/** What is worth knowing of a call that was taken. */
export const callRemarks = [
  /** It stood so already, before or meanwhile. */
  'already-so',
  'waitlisted',
  /** Somebody has to approve it now. */
  'awaits-approval',
] as const;
export type CallRemark = (typeof callRemarks)[number];

/** What the LMS made of a call. `note` is for later calls and for support. */
export type CallAnswer =
  | { readonly kind: 'taken'; readonly remark?: CallRemark | undefined; readonly note?: StepNote }
  | { readonly kind: 'refused'; readonly reason: CallRefusal; readonly note?: StepNote };

/** What approvers and deniers answer (facts D.7), one meaning each. */
const byDecision: Readonly<Record<string, CallRefusal>> = {
  'invalid-approver': 'wrong-approver',
  'no-such-request': 'gone',
  'no-such-step': 'step-gone',
  'inactive-step': 'decided-already',
  'not-successful': 'not-carried-out',
  'payment-required': 'cost-center',
};

const byCode: Readonly<Record<string, CallRefusal>> = {
  'payment-required': 'payment',
  // enrollUser (ours: the reference has no list, facts A.5).
  'no-such-module': 'closed',
  'no-such-session': 'closed',
  'enrollment-closed': 'closed',
  'already-enrolled': 'decided-already',
  'no-seats': 'full',
  'session-needed': 'needs-date',
  'prerequisites-missing': 'prerequisites',
  conflict: 'not-possible',
  'invalid-parameter': 'not-accepted',
  'bad-request': 'not-accepted',
  'too-large': 'not-accepted',
};

/** The answer of an approver or denier, by its status (facts D.7). */
export function answerOfDecision(status: string): CallAnswer {
  if (status === 'ok') return { kind: 'taken', note: { status } };
  if (status === 'waitlisted') return { kind: 'taken', remark: 'waitlisted', note: { status } };
  return { kind: 'refused', reason: byDecision[status] ?? 'lms-refused', note: { status } };
}

/** The refusal behind an error that says that the LMS did nothing; undefined where it is none, and passes (S8). */
export function refusalOf(error: unknown): Extract<CallAnswer, { kind: 'refused' }> | undefined {
  if (!(error instanceof ApiError) || error.didReachLms !== 'yes') return undefined;
  const note: StepNote = error.lms ? { code: error.lms.code, said: error.lms.message } : {};
  if (error.reason === 'forbidden') return { kind: 'refused', reason: 'not-allowed', note };
  if (error.reason === 'not-found') return { kind: 'refused', reason: 'gone', note };
  return error.reason === 'refused' ? { kind: 'refused', reason: byCode[error.lms?.code ?? ''] ?? 'lms-refused', note } : undefined;
}

/** Whether the LMS itself says that the thing is not there (any more). A 404 without its words may be a proxy's, and nothing follows from it. */
export function isGone(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal?.reason === 'gone' && refusal.note?.['code'] !== undefined;
}
