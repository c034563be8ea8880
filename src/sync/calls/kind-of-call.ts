import type { CallKind, StoredCall } from '#offline/calls/stored-call.ts';
import type { StepNote } from '../journal.ts';
import type { LmsForTelling } from '../lms-for-telling.ts';
import type { CallAnswer, CallRefusal, CallRemark } from './call-answer.ts';

/** One call, with what is needed to say it. */
export interface CallRun<Kind extends CallKind> {
  readonly lms: Pick<LmsForTelling, 'call'>;
  readonly call: StoredCall<Kind>;
  /** The file that goes with it. */
  readonly file: File | undefined;
  /** What an earlier call made that this one is about (`addedBy`). */
  readonly madeId: string | undefined;
}

/** What a question to the LMS tells about a call. */
export type Judgement =
  /** It has happened. */
  | { readonly kind: 'there'; readonly remark?: CallRemark | undefined }
  /** It has certainly not happened. */
  | { readonly kind: 'not-there' }
  /** It cannot happen any more. */
  | { readonly kind: 'refused'; readonly reason: CallRefusal }
  /** Two explanations fit. */
  | { readonly kind: 'unsure' };

/** How to find out whether a call has happened that must not be said twice. */
export interface Question<Kind extends CallKind> {
  /** Reads what shows it: small, and what is needed later. Throws ApiError. */
  look(run: CallRun<Kind>, signal: AbortSignal): Promise<StepNote>;
  /** Before anything was said. Without it: whatever stands there, it is said. */
  before?(now: StepNote, call: StoredCall<Kind>): Judgement;
  /** After a lost answer and the quarantine. `before` is undefined where the LMS did not let look. */
  after(before: StepNote | undefined, now: StepNote, call: StoredCall<Kind>): Judgement;
}

/** All that is known of one kind of call. */
export interface KindOfCall<Kind extends CallKind> {
  /** The function's name, for the record. */
  readonly says: string;
  /** Says it. Throws ApiError; what is no answer to the call is not caught here. */
  send(run: CallRun<Kind>): Promise<CallAnswer>;
  /** `repeatable`: saying it twice does what saying it once does, so it needs no question (S4). */
  readonly sure: 'repeatable' | Question<Kind>;
  /** Where the LMS refuses what it was asked already: how it then stands, when that refusal follows a lost answer. Without it such a refusal is *unsure*. */
  readonly refusedAgain?: CallRemark;
}
