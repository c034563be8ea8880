import { launchOf } from '#offline/outbox.ts';
import type { Launch, TellStep } from '#offline/learner-schema.ts';
import { faceWhatWasLeft, sayNumbered } from './ask-and-say.ts';
import { launchDate } from './launch-date.ts';
import { isDatedAsTold, launchVerdict, type LaunchVerdict } from './launch-verdict.ts';
import { askAgainIfRefused, asBefore, lookAfter, lookBefore, noteOfReading } from './look.ts';
import { recallLaunch } from './recall-lost.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/**
 * Tells one opening of a course, once (S3): look, then `launchTracker`. After a lost answer the LMS is looked at again: what it counted and how it is dated decides
 * (S4, `launch-verdict.ts`); where it does not, the launch ends unsure, with both readings. Throws TellingStopped.
 */
export async function tellLaunch(t: Telling, launchId: string): Promise<void> {
  const launch = await launchOf(t.db, launchId);
  if (!launch) return t.journal.settle('refused', 'data-missing');
  await faceWhatWasLeft(t);
  const told = t.journal.last('launchTracker');
  if (told?.state === 'unsure' && (await decideLaunch(t, told)) === 'undecided') return t.journal.settle('unsure', 'launch-answer-lost');
  if (t.journal.last('launchTracker')?.state !== 'done') await sayLaunch(t, launch);
  return t.journal.settle('told');
}

/** Looks what became of it, and notes in the steps what follows. */
async function decideLaunch(t: Telling, said: TellStep): Promise<LaunchVerdict> {
  const before = t.journal.last('look-before')?.note ?? {};
  const now = await lookAfter(t, asBefore(before));
  if (!now) askAgainIfRefused(t);
  const [from, to] = [said.lmsAt ?? t.serverClock.atLms(said.at), t.serverClock.atLms(t.clock.now())];
  const verdict = launchVerdict({ before, now: now && noteOfReading(now), datetime: said.note?.['datetime'], from, to, keepsOurDates: await keepsOurDates(t.db) });
  if (verdict === 'counted') await t.journal.record('launchTracker', 'done', { ...said.note, ...(now ? noteOfReading(now) : {}), decidedBy: 'look' });
  if (verdict === 'not-counted') await t.journal.takeBack('launchTracker', { decidedBy: 'look' });
  return verdict === 'undecided' ? askServer(t, said) : verdict;
}

/** What the looks leave undecided, our own server may know (decision 0036). */
async function askServer(t: Telling, said: TellStep): Promise<LaunchVerdict> {
  try {
    const recalled = await recallLaunch(t, said);
    if (recalled === 'undecided') return recalled;
    if (recalled === 'not-counted') await t.journal.takeBack('launchTracker', { decidedBy: 'server' });
    else await t.journal.record('launchTracker', 'done', { ...said.note, ...noteOfReading(recalled), decidedBy: 'server' });
    return recalled === 'not-counted' ? recalled : 'counted';
  } catch (error) {
    if (!(error instanceof TellingStopped) || error.stop.kind !== 'refused') throw error;
    await t.journal.record('look-after', 'refused', { failedBy: 'lms-refused' });
    askAgainIfRefused(t);
    return 'undecided';
  }
}

/** Whether this LMS was seen to date a launch as it was told, when that was not just then: so a date that is not ours is somebody else's. */
async function keepsOurDates(db: Telling['db']): Promise<boolean> {
  const entries = await db.getAll('outbox');
  return entries.some(({ about, steps }) => about.kind === 'launch' && steps.some((step) => step.name === 'launchTracker' && step.state === 'done' && isDatedAsTold(step)));
}

async function sayLaunch(t: Telling, launch: Launch): Promise<void> {
  // Also after an earlier look: being offline should be found out by a read, and the reading belongs to this try.
  await lookBefore(t);
  const datetime = launchDate({
    startedAt: t.serverClock.atLms(launch.startedAt),
    now: t.serverClock.atLms(t.clock.now()),
    notBefore: await lastDateSaid(t),
  });
  const note = { datetime: datetime.toISOString(), allowNewAttempt: launch.isNewAttempt };
  await sayNumbered(
    t,
    'launchTracker',
    note,
    (number) => t.lms.launchTracker({ enrollmentId: launch.enrollmentId, datetime, allowNewAttempt: launch.isNewAttempt }, number),
    (reading) => ({ state: 'done', note: noteOfReading(reading) }),
  );
}

/** The latest date that was said for an earlier launch of this enrollment. */
async function lastDateSaid(t: Telling): Promise<number | undefined> {
  const { enrollmentId, seq } = t.journal.entry;
  const entries = await t.db.getAllFromIndex('outbox', 'by-enrollment', enrollmentId);
  const dates = entries
    .filter((entry) => entry.seq < seq && entry.about.kind === 'launch')
    .flatMap((entry) => entry.steps.filter((step) => step.name === 'launchTracker').map((step) => Date.parse(String(step.note?.['datetime']))))
    .filter((date) => !Number.isNaN(date));
  return dates.length > 0 ? Math.max(...dates) : undefined;
}
