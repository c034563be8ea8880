import type { HacpState } from '#formats/hacp/get-param.ts';
import { lookAfter } from './look.ts';
import type { Telling } from './telling.ts';

/**
 * Whether what a new session shows may be another attempt's than the one in which a result was put: nothing is counted in it, and the LMS has counted a launch since this device
 * told its own, which may have opened a new attempt on another device. Where the LMS does not tell, it is taken for the same attempt. Throws TellingStopped.
 */
export async function mayBeAnotherAttempt(t: Telling, { totalSeconds }: HacpState): Promise<boolean> {
  if ((totalSeconds ?? 0) > 0) return false;
  const counted = await launchesCounted(t);
  if (counted === undefined) return false;
  const now = (await lookAfter(t))?.attemptCount;
  return now !== undefined && now > counted;
}

/** How many launches there were when this device told its last one. */
async function launchesCounted({ db, journal: { entry } }: Telling): Promise<number | undefined> {
  const entries = await db.getAllFromIndex('outbox', 'by-enrollment', entry.enrollmentId);
  const counts = entries
    .filter(({ seq, about }) => about.kind === 'launch' && seq < entry.seq)
    .flatMap(({ steps }) => steps.filter(({ name, state }) => name === 'launchTracker' && state === 'done').map(({ note }) => note?.['attemptCount']))
    .filter((count) => typeof count === 'number');
  return counts.length > 0 ? Math.max(...counts) : undefined;
}
