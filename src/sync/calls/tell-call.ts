import type { StoredCall } from '#offline/calls/stored-call.ts';
import { attachmentOf } from '#offline/calls/read-call.ts';
import type { CallEntry, StepName } from '#offline/learner-schema.ts';
import { ask, faceWhatWasLeft, say, type Answered } from '../ask-and-say.ts';
import { askAgainIfRefused, asBefore } from '../look.ts';
import type { StepNote } from '../journal.ts';
import { TellingStopped } from '../telling-stopped.ts';
import type { Telling } from '../telling.ts';
import { refusalOf, type CallAnswer, type CallRefusal, type CallRemark } from './call-answer.ts';
import { kindOfCall } from './call-kinds.ts';
import { madeIdFor } from './made-id.ts';
import type { CallRun, Judgement, KindOfCall, Question } from './kind-of-call.ts';

type CallTelling = Telling<CallEntry>;
type AnyKind = KindOfCall<StoredCall['kind']>;
type AnyRun = CallRun<StoredCall['kind']>;

/** So often a call is said of which the LMS, asked each time, says that it has not happened. */
const mostTries = 5;

/**
 * Tells one call that a person made, once. What is not safe to repeat is asked for first; after a lost answer and the quarantine it is asked for again, and it is
 * said again only where it certainly has not happened (S4). Throws TellingStopped for what passes; a refusal settles the entry.
 */
export async function tellCall(t: CallTelling): Promise<void> {
  const call = await t.db.get('calls', t.journal.entry.about.callId);
  const kind = call && kindOfCall(call.kind);
  if (!call || !kind) return t.journal.settle('refused', 'data-missing');
  const said = t.journal.last('call');
  // Killed between the answer and the end: a yes says all, a no may be because of what the browser had said before.
  if (said?.state === 'done') return settle(t, call, 'told', said.note?.['reason']);
  const run = await runOf(t, call);
  if (typeof run === 'string') return t.journal.settle('refused', run);
  if (said?.state === 'refused') return settleRefused(t, run, kind, said.note?.['reason']);
  const judged = kind.sure === 'repeatable' ? notThere : await judge(t, run, kind.sure);
  if (judged.kind === 'there') return settle(t, call, 'told', judged.remark);
  if (judged.kind === 'refused') return settle(t, call, 'refused', judged.reason);
  if (judged.kind === 'unsure') return t.journal.settle('unsure', 'call-answer-lost');
  if (lostAnswers(t) >= mostTries) return settle(t, call, 'refused', 'keeps-failing');
  return sayCall(t, run, kind);
}

const notThere: Judgement = { kind: 'not-there' };
const lostAnswers = (t: CallTelling): number => t.journal.entry.steps.filter(({ name, state }) => name === 'call' && state === 'unsure').length;

/** What it needs besides itself, or why it cannot be said. */
async function runOf(t: CallTelling, call: StoredCall): Promise<AnyRun | CallRefusal> {
  const file = await attachmentOf(t.db, call);
  if (file === 'missing') return 'data-missing';
  const made = await madeIdFor(t.db, call);
  if (made === null) return 'depends-on-other';
  return { lms: t.lms, call, file, madeId: made };
}

/** Asks the LMS how it stands: before anything was said, or after a lost answer, its quarantine over. */
async function judge(t: CallTelling, run: AnyRun, question: Question<StoredCall['kind']>): Promise<Judgement> {
  await faceWhatWasLeft(t, { isUpload: run.file !== undefined });
  const before = t.journal.last('look-before');
  const wasLost = t.journal.last('call')?.state === 'unsure';
  if (!wasLost) {
    const now = await look(t, run, question, 'look-before', {});
    if (!now) askAgainIfRefused(t, 'look-before');
    return now ? (question.before?.(now, run.call) ?? notThere) : notThere;
  }
  const noteBefore = before?.state === 'done' ? before.note : undefined;
  const now = await look(t, run, question, 'look-after', asBefore(noteBefore));
  if (now) return question.after(noteBefore, now, run.call);
  askAgainIfRefused(t);
  return { kind: 'unsure' };
}

/** Undefined where the LMS does not let look. Throws TellingStopped for what passes. */
async function look(t: CallTelling, run: AnyRun, question: Question<StoredCall['kind']>, name: StepName, more: StepNote): Promise<StepNote | undefined> {
  try {
    return await ask(t, name, (signal) => question.look(run, signal), (note) => ({ state: 'done', note: { ...more, ...note } }));
  } catch (error) {
    if (!(error instanceof TellingStopped) || (error.stop.kind !== 'parked' && error.stop.kind !== 'refused')) throw error;
    await t.journal.record(name, 'refused', more);
    return undefined;
  }
}

async function sayCall(t: CallTelling, run: AnyRun, kind: AnyKind): Promise<void> {
  const hadLost = lostAnswers(t) > 0;
  const send = async (): Promise<CallAnswer> => {
    try {
      return await kind.send(run);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      return refusal;
    }
  };
  const intent: StepNote = { function: kind.says };
  // What may be repeated needs no quarantine: it is said again as soon as there is a network.
  const answered = kind.sure === 'repeatable' ? await askAsCall(t, send, intent) : await say(t, 'call', intent, send, (answer) => answeredAs(answer, kind, hadLost));
  const { reason } = answered.note;
  if (answered.state === 'done') return settle(t, run.call, 'told', reason);
  return settleRefused(t, run, kind, reason);
}

async function settleRefused(t: CallTelling, run: AnyRun, kind: AnyKind, reason: StepNote[string] | undefined): Promise<void> {
  if (reason === 'call-answer-lost') return t.journal.settle('unsure', 'call-answer-lost');
  if (kind.sure !== 'repeatable' && becauseOfTheFirst.has(reason as CallRefusal)) {
    const judged = await judgeRefusal(t, run, kind.sure);
    if (judged?.kind === 'there') return settle(t, run.call, 'told', judged.remark);
    if (lostAnswers(t) > 0 && (judged === undefined || judged.kind === 'unsure')) return t.journal.settle('unsure', 'call-answer-lost');
  }
  return settle(t, run.call, 'refused', reason);
}

/**
 * A browser says a POST again by itself where a connection that it had kept closes before a byte of the answer: then the LMS refuses the second, and the first has done it. What stood
 * otherwise just before, and stands now as it was to be, was this. After a lost answer the refusal may be because of the first, too. Undefined where nobody looked before.
 */
async function judgeRefusal(t: CallTelling, run: AnyRun, question: Question<StoredCall['kind']>): Promise<Judgement | undefined> {
  const before = t.journal.last('look-before');
  if (before?.state !== 'done' || (!question.before && lostAnswers(t) === 0)) return undefined;
  const now = await look(t, run, question, 'look-after', asBefore(before.note));
  return now && question.after(before.note, now, run.call);
}

async function askAsCall(t: CallTelling, send: () => Promise<CallAnswer>, intent: StepNote): Promise<Answered> {
  const count = (answer: CallAnswer): Answered => {
    const { state, note } = noteOf(answer);
    return { state, note: { ...intent, ...note } };
  };
  return count(await ask(t, 'call', send, count));
}

/** A refusal of what the LMS may have heard before may be because of that: some say so much by themselves, of the others the LMS is asked once more. */
function answeredAs(answer: CallAnswer, { refusedAgain }: Pick<AnyKind, 'refusedAgain'>, hadLost: boolean): Answered {
  if (answer.kind === 'taken' || !hadLost || !becauseOfTheFirst.has(answer.reason) || refusedAgain === undefined) return noteOf(answer);
  return { state: 'done', note: { ...answer.note, reason: refusedAgain } };
}

const becauseOfTheFirst: ReadonlySet<CallRefusal> = new Set(['not-possible', 'not-carried-out', 'decided-already', 'gone', 'step-gone']);

function noteOf(answer: CallAnswer): Answered {
  if (answer.kind === 'refused') return { state: 'refused', note: { ...answer.note, reason: answer.reason } };
  return { state: 'done', note: { ...answer.note, ...(answer.remark && { reason: answer.remark }) } };
}

/** The file stays with what was refused or is unsure (S9). */
async function settle(t: CallTelling, call: StoredCall, state: 'told' | 'refused', reason: StepNote[string] | undefined): Promise<void> {
  if (reason === 'call-answer-lost') return t.journal.settle('unsure', reason);
  return t.journal.settle(state, typeof reason === 'string' ? (reason as CallRefusal | CallRemark) : undefined, state === 'told' ? call.attachmentId : undefined);
}
