import type { HacpState } from '#formats/hacp/get-param.ts';
import type { ItemResult } from '#formats/cmi.ts';
import type { DetailCommand } from './detail-commands.ts';
import { decideLost, type Doubt } from './decide-lost.ts';
import { newSession, sameSession, sayHacp, sessionIn, unknownSession, type OpenSession } from './hacp-session.ts';
import { sayDetails } from './say-details.ts';
import type { Part, StepNote } from './journal.ts';
import type { ItemAddress } from './lms-for-telling.ts';
import { TellingStopped } from './telling-stopped.ts';
import { wasToldElsewhere } from './so-far.ts';
import type { Telling } from './telling.ts';
import { whatWasPut } from './what-was-put.ts';

/** What is to be said in one HACP session. */
export interface Talk {
  readonly item: ItemAddress;
  /** The steps of the entry that belong to it. */
  readonly part: Part;
  /** Where and with what the content stopped: what is put does not change from one try to the next but in status, score and time. */
  readonly result: ItemResult;
  /** The data of PutParam, seeing what the LMS holds; without time where that is counted already. Undefined when there is nothing to put: then it was only a question. */
  put(held: HacpState, version: string | undefined, withTime: boolean): Said | undefined;
  /** What else there is to say, each at most once (S4). */
  details(held: HacpState): Promise<readonly Detail[]>;
}
export interface Said {
  readonly data: string;
  readonly note: StepNote;
}
export interface Detail {
  readonly command: DetailCommand;
  readonly data: string;
  readonly note: StepNote;
}

/** How a talk ended; all but `exited` are reasons of the sync record. */
export type TalkEnd = 'exited' | 'hacp-refused' | 'session-lost' | 'result-answer-lost' | 'exit-answer-lost';

const endsOf: Readonly<Record<Doubt, TalkEnd>> = { 'put-lost': 'result-answer-lost', 'exit-lost': 'exit-answer-lost', 'exit-refused': 'session-lost', 'session-gone': 'session-lost' };

/**
 * Talks HACP about one item (S3): hacpInfo, GetParam, PutParam, details, ExitAU. It goes on where an earlier run stopped, in the same session. After a lost
 * answer the LMS is asked before anything is said again (S4, `decideLost`); what cannot be decided ends the talk. Throws TellingStopped.
 */
async function talkHacp(t: Telling, talk: Talk): Promise<TalkEnd> {
  for (;;) {
    const doubt = doubtOf(t, talk.part);
    const end = await (doubt === undefined ? goOn(t, talk) : doubt);
    // Refused are only the values then: the LMS was seen to have taken the time.
    if (end === 'hacp-refused' && isTimeCounted(t, talk.part)) return 'session-lost';
    if (end === 'exited' || end === 'hacp-refused') return end;
    if (hasTriedEnough(t, talk.part) || !(await decideLost(t, talk, end))) return endsOf[end];
  }
}

/**
 * As `talkHacp`; but once something was put, a refusal on the way (a proxy's, or the LMS's own) refuses nothing of that: it is tried again later, and after some
 * times the end is one that nobody knows.
 */
export async function talkToTheEnd(t: Telling, talk: Talk): Promise<TalkEnd> {
  try {
    return await talkHacp(t, talk);
  } catch (error) {
    const put = t.journal.last('PutParam', talk.part);
    if (!(error instanceof TellingStopped) || error.stop.kind !== 'refused' || (put?.state !== 'done' && put?.state !== 'unsure')) throw error;
    await t.journal.record('GetParam', 'refused', { failedBy: error.stop.reason });
    const refused = t.journal.entry.steps.filter(({ note }) => note?.['failedBy'] === 'lms-refused').length;
    if (refused < enoughRefusals) throw new TellingStopped({ kind: 'later', because: 'bad-answer' }, { cause: error });
    return endsOf[doubtOf(t, talk.part) ?? 'session-gone'];
  }
}

/** A proxy that is in trouble is not asked for ever, and not given up at once. */
const enoughRefusals = 5;

/** What the last result or exit that was said left open. */
function doubtOf(t: Telling, { from, to }: Part): Doubt | undefined {
  const steps = t.journal.entry.steps.slice(from, to);
  const at = steps.findLastIndex(({ name }) => name === 'PutParam' || name === 'ExitAU');
  const last = steps[at];
  if (last?.state === 'unsure') return last.name === 'ExitAU' ? 'exit-lost' : 'put-lost';
  if (last?.name === 'ExitAU') return last.state === 'refused' ? 'exit-refused' : undefined;
  // A new session was being opened to ask about it, and the app was killed before anything was decided.
  return last?.state === 'done' && steps.slice(at).some(({ name }) => name === 'hacpInfo') ? 'session-gone' : undefined;
}

/** An LMS that refuses to end two sessions of one sitting will not end a third. */
const hasTriedEnough = (t: Telling, part: Part): boolean => refusals(t, part, 'ExitAU') > 1;

const refusals = (t: Telling, { from, to }: Part, name: 'PutParam' | 'ExitAU'): number =>
  t.journal.entry.steps.slice(from, to).filter((step) => step.name === name && step.state === 'refused').length;

/** The road itself, from where it stopped. Answers the end, or what became open on the way. */
async function goOn(t: Telling, talk: Talk): Promise<'exited' | 'hacp-refused' | Doubt> {
  if (t.journal.last('ExitAU', talk.part)?.state === 'done') return 'exited';
  const session = await putResult(t, talk);
  if (typeof session === 'string') return session;
  await sayDetails(t, talk, session);
  const exited = await sayHacp(t, session, 'ExitAU', '', {});
  return exited.state === 'done' ? 'exited' : 'exit-refused';
}

/** An error to PutParam means that nothing of it was taken, so it is said a second time, in a new session if the old one is unknown; then no more. */
async function putResult(t: Telling, talk: Talk): Promise<OpenSession | 'exited' | 'hacp-refused' | 'session-gone'> {
  for (;;) {
    const session = await openSession(t, talk);
    if (typeof session === 'string' || t.journal.last('PutParam', talk.part)?.state === 'done') return session;
    const isCounted = isTimeCounted(t, talk.part);
    const said = talk.put(session.held, session.version, !isCounted);
    // Left without an exit: in a session that the LMS gives out for ever, that could count once more what was put in it before, also by another device.
    if (!said) return 'exited';
    const answered = await sayHacp(t, session, 'PutParam', said.data, isCounted ? { ...said.note, isTimeCounted: true } : said.note);
    if (answered.state === 'done') return session;
    if (refusals(t, talk.part, 'PutParam') > 1) return 'hacp-refused';
  }
}

/** Whether the LMS was seen to have counted the time of this talk already, in a session that is gone: then it is put no more (S5). */
const isTimeCounted = (t: Telling, { from, to }: Part): boolean => t.journal.entry.steps.slice(from, to).some(({ note }) => note?.['isTimeCounted'] === true);

/**
 * The session of this talk, asked what the LMS holds (GetParam): the one in the notes as long as the LMS knows it, else a new one. Once the result is put, a
 * session that the LMS does not know any more is gone with what was put in it.
 */
async function openSession(t: Telling, talk: Talk): Promise<OpenSession | 'hacp-refused' | 'session-gone'> {
  const put = t.journal.last('PutParam', talk.part);
  // Another session may have been opened since, to ask what became of the end: what was put is in its own.
  const ofPut = put?.state === 'done' ? whatWasPut(t.journal.entry.steps.slice(talk.part.from, talk.part.to))?.session : undefined;
  const noted = put?.state === 'refused' && put.note?.['error'] === unknownSession ? undefined : (ofPut ?? sessionIn(t.journal.last('hacpInfo', talk.part)));
  const same = noted && (await sameSession(t, noted));
  // What another device told of the item during the run shows in a new session only (S6).
  if (same && (put || !wasToldElsewhere(t.journal.entry.steps.slice(talk.part.from, talk.part.to), same.held))) return same;
  if (noted && put?.state === 'done') return 'session-gone';
  const session = await newSession(t, talk.item);
  return session === 'refused' ? 'hacp-refused' : session;
}
