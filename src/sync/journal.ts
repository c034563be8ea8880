import type { IDBPDatabase } from 'idb';
import type { LearnerDb, OutboxEntry, RunEntry, StepName, TellStep } from '#offline/learner-schema.ts';
import { amendStep, recordStep, settleEntry } from '#offline/outbox-steps.ts';
import type { CallRefusal, CallRemark } from './calls/call-answer.ts';
import type { TellDeps } from './telling.ts';

export type StepNote = NonNullable<TellStep['note']>;

/** An intent with this in its note is known not to have happened: it was never sent, or the LMS itself said that it did not do it. */
const didNotHappen: StepNote = { didHappen: false };

/** The steps of one entry, each on the disk before the next thing happens (S3). */
export interface Journal<Entry extends OutboxEntry = RunEntry> {
  /** As last stored. */
  readonly entry: Entry;
  /** The last step of that name, in the whole entry or in a part of it. */
  last(name: StepName, part?: Part): TellStep | undefined;
  intend(name: StepName, note?: StepNote): Promise<void>;
  /** The intent stays, as one that is known not to have happened: it may be said again. */
  takeBack(name: StepName, note: StepNote): Promise<void>;
  /** `when`: the moment of another step, instead of now. */
  record(name: StepName, state: 'done' | 'unsure' | 'refused', note?: StepNote, when?: Moment): Promise<void>;
  /** Changes what one of the entry's steps says, where it stands. `isRenewed`: it is as if it had been noted now. */
  amend(step: TellStep, how: { readonly note?: StepNote; readonly isRenewed?: boolean }): Promise<void>;
  /** `attachmentToDrop`: the file that is not needed any more. */
  settle(state: 'told' | 'refused' | 'unsure' | 'parked', reason?: SettledReason, attachmentToDrop?: string): Promise<void>;
}

type Moment = Pick<TellStep, 'at' | 'lmsAt'>;

/** A part of an entry's steps, by index: from `from`, up to but without `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}
export const wholeEntry: Part = { from: 0, to: Infinity };

/** Why an entry is unsure, refused, parked, or told with a remark: a closed vocabulary, the key of the sync record's sentence. */
export type SettledReason =
  | 'launch-answer-lost' // unsure: whether the launch was counted
  | 'result-answer-lost' // unsure: whether status, score and time arrived
  | 'exit-answer-lost' // unsure: whether the session was closed, so whether its time counts
  | 'session-lost' // unsure: the LMS ended the session between result and exit
  | 'details-answer-lost' // unsure: interactions, objectives or comments; the result is told
  | 'details-refused' // told, but interactions, objectives or comments were refused
  | 'attempt-unsure' // unsure: nothing was sent, because the new attempt it belongs to may not have been opened
  | 'attempt-moved' // parked: nothing was sent, because the opening of the new attempt it belongs to is in a file for another device
  | 'attempt-refused' // refused: the LMS did not open the new attempt it belongs to
  | 'lms-holds-worse' // told, and told again, yet something worse stands at the LMS
  | 'came-back-different' // told; but the LMS does not give back what the run of the item before this one left
  | 'hacp-refused' // the LMS answered HACP errors
  | 'lms-refused' // the LMS understood the request and said no
  | 'data-missing' // what the entry is about is not on this device any more
  | 'forbidden'
  | 'not-found'
  | 'call-answer-lost' // unsure: whether what a person decided was done
  | CallRefusal
  | CallRemark;

export function openJournal<Entry extends OutboxEntry>(db: IDBPDatabase<LearnerDb>, first: Entry, { clock, serverClock }: Pick<TellDeps, 'clock' | 'serverClock'>): Journal<Entry> {
  let entry = first;
  const now = (): Moment => {
    const lmsAt = serverClock.atLms(clock.now());
    return { at: clock.now(), ...(lmsAt !== undefined && { lmsAt }) };
  };
  const store = async (name: StepName, state: TellStep['state'], note: StepNote | undefined, { at, lmsAt }: Moment = now()): Promise<void> => {
    const hasOutcome = state === 'done' || state === 'refused';
    entry = await recordStep<Entry>(db, entry.seq, { name, state, at, ...(hasOutcome || lmsAt === undefined ? {} : { lmsAt }), ...(note === undefined ? {} : { note }) });
  };
  return {
    get entry() {
      return entry;
    },
    last: (name, { from, to } = wholeEntry) => entry.steps.slice(from, to).findLast((step) => step.name === name),
    intend: (name, note) => store(name, 'intent', note),
    takeBack: (name, note) => store(name, 'intent', { ...note, ...didNotHappen }),
    record: store,
    amend: async (step, { note = {}, isRenewed = false }) => {
      entry = await amendStep<Entry>(db, entry.seq, entry.steps.indexOf(step), { ...step, ...(isRenewed ? now() : {}), note: { ...step.note, ...note } });
    },
    settle: async (state, reason, attachmentToDrop) => {
      entry = await settleEntry<Entry>(db, entry.seq, state, reason, attachmentToDrop);
    },
  };
}

/** Whether nobody knows what became of this step: it was about to be said, and no outcome was stored. */
export const isOutcomeUnknown = (step: TellStep): boolean => step.state === 'intent' && step.note?.['didHappen'] !== false;
