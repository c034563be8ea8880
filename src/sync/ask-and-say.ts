import { ApiError } from '#api/api-error.ts';
import type { OutboxEntry, StepName, TellStep } from '#offline/learner-schema.ts';
import { isOutcomeUnknown, type StepNote } from './journal.ts';
import { stopFor, TellingStopped, type Stop } from './telling-stopped.ts';
import type { TellDeps, Telling } from './telling.ts';
import { quarantineMs, sameClockMs } from './waits.ts';

/** The steps that change nothing at the LMS, so that they may be asked again at any time. */
const reads: ReadonlySet<StepName> = new Set(['look-before', 'hacpInfo', 'GetParam', 'look-after']);

/** How an answer counts. */
export interface Answered {
  readonly state: 'done' | 'refused';
  readonly note: StepNote;
}

/** A read: its intent and its outcome are stored, and a failure leaves the intent, to be asked again. Throws TellingStopped. */
export async function ask<T>(t: Telling<OutboxEntry>, name: StepName, request: (signal: AbortSignal) => Promise<T>, count: (answer: T) => Answered): Promise<T> {
  stopIfAborted(t);
  await t.journal.intend(name);
  const answer = await request(t.signal).catch((error: unknown) => {
    throw new TellingStopped(stopFor(asApiError(error)), { cause: asApiError(error) });
  });
  const { state, note } = count(answer);
  await t.journal.record(name, state, note);
  return answer;
}

/**
 * A write: the intent is on the disk before the request, the outcome before this resolves (S3). A request of which nobody can know whether it took effect
 * leaves the step unsure and stops the enrollment for a quarantine. One that is known to have done nothing may be said again. Throws TellingStopped.
 */
export async function say<T>(t: Telling<OutboxEntry>, name: StepName, note: StepNote, request: () => Promise<T>, count: (answer: T) => Answered): Promise<Answered> {
  stopIfAborted(t);
  await t.journal.intend(name, note);
  let answer: T;
  try {
    answer = await request();
  } catch (error) {
    const failure = asApiError(error);
    if (failure.didReachLms === 'maybe') {
      t.lostAt.set(t.journal.entry.seq, elapsed(t));
      await t.journal.record(name, 'unsure', { ...note, lostBy: failure.reason });
      throw new TellingStopped({ kind: 'later', because: 'answer-lost', retryAfterMs: quarantineMs }, { cause: error });
    }
    await t.journal.takeBack(name, { ...note, failedBy: failure.reason, ...(failure.lms ? { lmsMessage: failure.lms.message } : {}) });
    throw new TellingStopped(stopFor(failure), { cause: error });
  }
  const answered = count(answer);
  await t.journal.record(name, answered.state, { ...note, ...answered.note });
  return answered;
}

/** As `say`; where a server of ours has told a mark, the request has a number by which that server can be asked for it later (`recall-lost.ts`). */
export function sayNumbered<T>(t: Telling<OutboxEntry>, name: StepName, note: StepNote, request: (number: string | undefined) => Promise<T>, count: (answer: T) => Answered): Promise<Answered> {
  const { memory } = t.lms;
  const since = memory?.mark();
  if (!memory || since === undefined) return say(t, name, note, () => request(undefined), count);
  const number = memory.newNumber();
  return say(t, name, { ...note, requestNumber: number, siteMark: since }, () => request(number), count);
}

/**
 * What an earlier run left behind: a write that was intended and has no outcome may have gone, so it is unsure (S3, S4); it is as old as its intent, or, where it may have been on its way for
 * longer than a quarantine (`isUpload`), as new as can be. While an unsure step is younger than the quarantine, nothing is asked or said. Throws TellingStopped.
 */
export async function faceWhatWasLeft(t: Telling<OutboxEntry>, { isUpload = false }: { readonly isUpload?: boolean } = {}): Promise<void> {
  for (const step of t.journal.entry.steps) {
    if (!reads.has(step.name) && isOutcomeUnknown(step)) await t.journal.record(step.name, 'unsure', { ...step.note, lostBy: 'interrupted' }, isUpload ? undefined : step);
  }
  const restMs = quarantineMs - (await ageOfLastLoss(t));
  if (restMs > 0) throw new TellingStopped({ kind: 'later', because: 'answer-lost', retryAfterMs: restMs });
}

/**
 * How long ago the last answer was lost. After a restart only the steps tell; one from the future means that the clock was set back, so the quarantine begins
 * anew, in the steps too: it must neither end too soon nor last until that time comes again.
 */
async function ageOfLastLoss(t: Telling<OutboxEntry>): Promise<number> {
  const { seq, steps } = t.journal.entry;
  const lost = steps.findLast((step) => step.state === 'unsure');
  if (!lost) return Infinity;
  const since = t.lostAt.get(seq);
  if (since !== undefined) return elapsed(t) - since;
  const age = ageOf(t, lost);
  if (age >= 0) return age;
  t.lostAt.set(seq, elapsed(t));
  // Where it stands: what was asked after it must not be taken for how it was before.
  await t.journal.amend(lost, { isRenewed: true });
  return 0;
}

/** By this device's clock and by that of the LMS, which has just answered: where they have come apart since, somebody has set this one, and the lesser age counts. */
function ageOf({ clock, serverClock }: Telling<OutboxEntry>, { at, lmsAt }: TellStep): number {
  const here = clock.now() - at;
  const there = lmsAt === undefined ? here : serverClock.atLms(clock.now()) - lmsAt;
  return here - there > sameClockMs ? there - sameClockMs : here;
}

/** By a clock that nobody sets, where there is one. */
export const elapsed = ({ clock }: Pick<TellDeps, 'clock'>): number => clock.elapsed?.() ?? clock.now();

function stopIfAborted(t: Telling<OutboxEntry>): void {
  if (t.signal.aborted) throw new TellingStopped({ kind: 'cancelled' });
}

/** What a failed read means. */
export const asStop = (error: unknown): Stop => stopFor(asApiError(error));

/** What is not an ApiError is a mistake of ours; after it nobody knows whether the request took effect. */
function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('bad-answer', { didReachLms: 'maybe', cause: error });
}
