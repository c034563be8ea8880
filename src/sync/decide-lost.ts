import { asStop } from './ask-and-say.ts';
import { mayBeAnotherAttempt } from './attempt-moved.ts';
import { newSession, sameSession, type OpenSession } from './hacp-session.ts';
import type { Talk } from './hacp-talk.ts';
import type { HacpSession } from './lms-for-telling.ts';
import { recallHacp } from './recall-lost.ts';
import { hasMoreToSay } from './say-details.ts';
import { isUnchanged, timeAtLms, tookOver } from './item-reading.ts';
import type { Part, StepNote } from './journal.ts';
import type { Telling } from './telling.ts';
import { TellingStopped } from './telling-stopped.ts';
import { whatWasPut } from './what-was-put.ts';

/** Why nobody knows whether a result is at the LMS. */
export type Doubt =
  | 'put-lost' // no answer to PutParam
  | 'exit-lost' // no answer to ExitAU
  | 'exit-refused' // an error to ExitAU: perhaps because an earlier one had arrived
  | 'session-gone'; // PutParam was answered, and then the LMS did not know its session any more

/**
 * What the LMS's answers mean.
 * - `arrived`: nothing is to be said again;
 * - `put-again`: nothing of it is there, so result and time are put (again);
 * - `counted`: its time is in the total, its values are not: they are put without time;
 * - `exit-again`: the session holds what was put and waits for its end;
 * - `ask-anew`: only a new session can tell;
 * - `undecided`: more than one explanation fits.
 */
export type Verdict = 'arrived' | 'put-again' | 'counted' | 'exit-again' | 'ask-anew' | 'undecided';

/**
 * S4: asks what became of a result whose answer was lost, in its own session first, and in a new one only when that one is gone or cannot tell. Notes in the
 * steps what follows, and answers whether it is decided. The quarantine is over. Throws TellingStopped.
 */
export async function decideLost(t: Telling, talk: Talk, doubt: Doubt): Promise<boolean> {
  const told = whatWasPut(t.journal.entry.steps.slice(talk.part.from, talk.part.to));
  if (!told) return follow(t, talk.part, doubt, 'arrived'); // nothing was put, so nothing was counted
  const { before, first, put, session } = told;
  const verdictOn = (session: OpenSession, judge: typeof inSameSession): Verdict =>
    judge(doubt, {
      time: timeAtLms(before, session.held, typeof put['seconds'] === 'number' ? put['seconds'] : 0),
      isThere: tookOver(before, put, talk.result, session.held),
      // What was said in the middle of the run may be gone with its session (S14): then it is as it was before the run.
      isUnchanged: isUnchanged(before, session.held) || isUnchanged(first, session.held),
      hadTime: put['seconds'] !== 0,
    });

  const same = session && (doubt === 'put-lost' || doubt === 'exit-lost') ? await sameSession(t, session) : undefined;
  const verdict = same ? verdictOn(same, inSameSession) : 'ask-anew';
  if (same && verdict === 'undecided') return follow(t, talk.part, doubt, await askServerInSame(t, talk, doubt, same), 'server');
  if (verdict !== 'ask-anew') return follow(t, talk.part, doubt, verdict);
  const anew = await newSession(t, talk.item);
  if (anew === 'refused') throw new TellingStopped({ kind: 'later', because: 'bad-answer' });
  // An LMS that gives an item one session for ever: what was put shows through, so only its time is known. Values without time do no harm.
  if (same && anew.sessionId === same.sessionId) return follow(t, talk.part, doubt, 'counted');
  const found = verdictOn(anew, inNewSession);
  const isDecided = found !== 'undecided' && !(found === 'put-again' && put['seconds'] !== 0 && (await mayBeAnotherAttempt(t, anew.held)));
  // What was to be said behind the result was not: values without time are put once more, and it is said in this session.
  if (found === 'arrived' && doubt === 'session-gone' && (await hasMoreToSay(t, talk, anew))) return follow(t, talk.part, doubt, 'counted');
  return isDecided ? follow(t, talk.part, doubt, found) : follow(t, talk.part, doubt, await askServer(t, talk.part, doubt, 'new session'), 'server');
}

/**
 * What the LMS's answers leave undecided, our own server may know (decision 0036). A result that arrived in a session that is gone is not there, and a session that is gone is not ended: then
 * what the server knows decides nothing.
 */
async function askServer(t: Telling, part: Part, doubt: Doubt, where: 'same session' | 'new session'): Promise<Verdict> {
  const lost = doubt === 'put-lost' ? t.journal.last('PutParam', part) : doubt === 'exit-lost' ? t.journal.last('ExitAU', part) : undefined;
  const recalled = lost && (await recallHacp(t, lost));
  const isSame = where === 'same session';
  if (recalled?.kind === 'never') return doubt === 'put-lost' ? 'put-again' : isSame ? 'exit-again' : 'undecided';
  const wasTaken = recalled?.kind === 'answered' && recalled.answer.error === 0;
  return wasTaken && (doubt === 'exit-lost' || isSame) ? 'arrived' : 'undecided';
}

/** As `askServer`. But in a session that an LMS gives out for ever lies what another device put there after us, and its time would be counted once more by an end. */
async function askServerInSame(t: Telling, { part, item }: Talk, doubt: Doubt, { sessionId }: HacpSession): Promise<Verdict> {
  const verdict = await askServer(t, part, doubt, 'same session');
  const isEndNext = verdict === 'exit-again' || (verdict === 'arrived' && doubt === 'put-lost');
  if (!isEndNext) return verdict;
  // Not among the steps: the talk goes on in its own session.
  const another = await t.lms.hacpInfo(item, t.signal).catch((error: unknown) => {
    throw new TellingStopped(asStop(error), { cause: error });
  });
  return another.sessionId === sessionId ? 'undecided' : verdict;
}

interface Reading {
  readonly time: ReturnType<typeof timeAtLms>;
  readonly isThere: boolean;
  readonly isUnchanged: boolean;
  /** Whether any time was put: without, the total says nothing. */
  readonly hadTime: boolean;
}

/**
 * The session that was put into still answers, with what was put over what the item holds. As long as the total has not grown, putting again replaces, and
 * an end counts for the first time.
 */
export function inSameSession(doubt: Doubt, { time, isThere, isUnchanged, hadTime }: Reading): Verdict {
  if (doubt === 'exit-lost') {
    if (time === 'as-before') return 'exit-again';
    // Counted by this exit, or by the LMS at PutParam already: the item's own values tell which.
    return time === 'counted' ? 'ask-anew' : 'undecided';
  }
  if (time === 'as-before') return isThere && !isUnchanged && hadTime ? 'arrived' : 'put-again';
  if (time === 'other') return 'undecided';
  return isThere ? 'arrived' : isUnchanged ? 'counted' : 'undecided';
}

/** A new session shows what the item holds. */
export function inNewSession(doubt: Doubt, { time, isThere, isUnchanged, hadTime }: Reading): Verdict {
  const wasExited = doubt !== 'put-lost';
  if (time === 'as-before') return !hadTime && wasExited && isThere ? 'arrived' : 'put-again';
  if (time === 'other') return 'undecided';
  if (wasExited && isThere) return 'arrived';
  // The LMS counts at PutParam and lost the values with the session, or the exit never came.
  return isThere || isUnchanged ? 'counted' : 'undecided';
}

/** Stores what was decided, in one step, so that a restart finds it decided. */
async function follow(t: Telling, part: Part, doubt: Doubt, verdict: Verdict, decidedBy: 'GetParam' | 'server' = 'GetParam'): Promise<boolean> {
  const name = doubt === 'put-lost' || doubt === 'session-gone' ? 'PutParam' : 'ExitAU';
  const decided: StepNote = { decidedBy };
  const note = t.journal.last(name, part)?.note;
  if (verdict === 'arrived') await t.journal.record(doubt === 'session-gone' ? 'ExitAU' : name, 'done', doubt === 'put-lost' ? { ...note, ...decided } : decided);
  else if (verdict === 'put-again') await t.journal.takeBack('PutParam', decided);
  else if (verdict === 'counted') await t.journal.takeBack('PutParam', { ...decided, isTimeCounted: true });
  else if (verdict === 'exit-again') await t.journal.takeBack('ExitAU', decided);
  return verdict !== 'undecided';
}
