import { launchOf } from '#offline/outbox.ts';
import type { Launch } from '#offline/learner-schema.ts';
import { faceWhatWasLeft, say } from './ask-and-say.ts';
import { launchDate } from './launch-date.ts';
import { asBefore, lookAfter, lookBefore, noteOfReading } from './look.ts';
import type { Telling } from './telling.ts';

/** Tells one opening of a course, once (S3): look, then `launchTracker`. A launch whose answer was lost ends unsure, with both readings. Throws TellingStopped. */
export async function tellLaunch(t: Telling, launchId: string): Promise<void> {
  const launch = await launchOf(t.db, launchId);
  if (!launch) return t.journal.settle('refused', 'data-missing');
  await faceWhatWasLeft(t);
  const told = t.journal.last('launchTracker')?.state;
  if (told === 'unsure') {
    await lookAfter(t, asBefore(t.journal.last('look-before')?.note));
    return t.journal.settle('unsure', 'launch-answer-lost');
  }
  if (told !== 'done') await sayLaunch(t, launch);
  return t.journal.settle('told');
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
  await say(
    t,
    'launchTracker',
    note,
    () => t.lms.launchTracker({ enrollmentId: launch.enrollmentId, datetime, allowNewAttempt: launch.isNewAttempt }),
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
