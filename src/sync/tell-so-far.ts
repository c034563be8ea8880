import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { OutboxEntry, Sitting } from '#offline/learner-schema.ts';
import { isCallEntry, sittingOf } from '#offline/outbox.ts';
import { asStop, faceWhatWasLeft, sayNumbered, elapsed } from './ask-and-say.ts';
import { attemptState } from './attempt-state.ts';
import { earnedInAttempt } from './earned.ts';
import { counted, newSession, opened, sameSession, sessionIn, type OpenSession } from './hacp-session.ts';
import { cameBack, lastTold } from './last-told.ts';
import type { HacpSession } from './lms-for-telling.ts';
import { sayResult, whatCounts } from './result-talk.ts';
import { heldBeforeRun, noteOfBaseline, soFarStep, wasToldElsewhere } from './so-far.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { TellerDeps, Telling } from './telling.ts';
import { soonerMs } from './waits.ts';

/** The run of an open entry, where it has something new for the LMS and it is time to say it; undefined else (S14). */
export async function newsSoFar(deps: TellerDeps, entry: OutboxEntry): Promise<Sitting | undefined> {
  if (entry.state !== 'open' || isCallEntry(entry) || entry.about.kind !== 'sitting') return undefined;
  const said = deps.saidSoFar.get(entry.seq);
  if (said && elapsed(deps) - said.at < soonerMs) return undefined;
  // An LMS that refuses it hears of the run when it has ended.
  if (entry.steps.some(({ name, state }) => name === soFarStep && state === 'refused')) return undefined;
  const sitting = await sittingOf(deps.db, entry.about.sittingId);
  if (sitting?.state !== 'open' || sitting.didStart !== true) return undefined;
  const before = said?.values ?? valuesOf({ ...sitting, data: sitting.before });
  return valuesOf(sitting) === before ? undefined : sitting;
}

/** What a PutParam would carry of a run, without its time. */
const valuesOf = (sitting: Sitting): string => sayResult(readItemResult(sitting), 0, undefined).data;

/**
 * S14: tells how a run stands that goes on, in the session in which its end is told: GetParam, then PutParam with time 0, so that the time counts once at every LMS, at the end. Nothing follows
 * from it: a lost answer is made good by the next one, after the quarantine, in which it may still land. Throws TellingStopped.
 */
export async function tellSoFar(t: Telling, sitting: Sitting): Promise<void> {
  // Nothing of it is told, and nothing is asked for it every few seconds.
  if ((await attemptState(t.db, sitting)) !== 'open') return void t.saidSoFar.set(t.journal.entry.seq, { values: valuesOf(sitting), at: elapsed(t) });
  await faceWhatWasLeft(t);
  const session = await openSession(t, sitting);
  if (!session) return t.journal.record(soFarStep, 'refused', { stoppedBy: 'hacp-refused' });
  const { steps } = t.journal.entry;
  const isFirst = !steps.some(({ name }) => name === soFarStep);
  const before = heldBeforeRun(steps, session.held);
  const result = readItemResult(sitting);
  const best = (await earnedInAttempt(t.db, sitting)).get(sitting.itemId);
  const told = isFirst ? await lastTold(t.db, sitting) : undefined;
  const different = told ? cameBack(told, session.held) : [];
  const { data, note } = sayResult({ ...result, ...whatCounts(sitting, result, best, before) }, 0, session.version);
  const values = valuesOf(sitting);
  const noted = t.journal.last(soFarStep)?.note?.['cameBackDifferent'];
  const cameOtherwise = different.length > 0 ? different.join(' ') : noted;
  const kept = { ...note, ...noteOfBaseline(before), ...(cameOtherwise !== undefined && { cameBackDifferent: cameOtherwise }) };
  await sayNumbered(t, soFarStep, kept, (number) => t.lms.hacp(session, { command: 'PutParam', data }, undefined, number), (answer) => counted(answer, {}));
  t.saidSoFar.set(t.journal.entry.seq, { values, at: elapsed(t) });
  return undefined;
}

/** The session of this run, as long as the LMS knows it, else a new one; just asked what it holds. Undefined: it answers errors. */
async function openSession(t: Telling, { enrollmentId, itemId }: Sitting): Promise<OpenSession | undefined> {
  const noted = sessionIn(t.journal.last('hacpInfo'));
  const same = noted && (await (wasAsked(t) ? askAgain(t, noted) : sameSession(t, noted)));
  if (same && !wasToldElsewhere(t.journal.entry.steps, same.held)) return same;
  const anew = await newSession(t, { enrollmentId, itemId });
  return anew === 'refused' ? undefined : anew;
}

/** Whether what the item held before the run is known: the question may have failed when its session was opened. */
function wasAsked(t: Telling): boolean {
  const { steps } = t.journal.entry;
  return steps.slice(steps.findLastIndex(({ name }) => name === 'hacpInfo')).some(({ name, state }) => name === 'GetParam' && state === 'done');
}

/** As `sameSession`, but not among the steps: there would be one for every few seconds of the run. */
async function askAgain(t: Telling, session: HacpSession): Promise<OpenSession | undefined> {
  const answer = await t.lms.hacp(session, { command: 'GetParam' }, t.signal).catch((error: unknown) => {
    throw new TellingStopped(asStop(error), { cause: error });
  });
  return answer.error === 0 ? opened(session, answer) : undefined;
}
