import type { OutboxEntry } from '#offline/learner-schema.ts';
import { StorageError } from '#offline/storage-error.ts';
import { openJournal } from './journal.ts';
import { tellLaunch } from './tell-launch.ts';
import { tellSitting } from './tell-sitting.ts';
import { TellingStopped, type Stop } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/** How the telling of an enrollment ended: all that may be told now is settled, or why not. */
export type EnrollmentOutcome = { readonly kind: 'done' } | Exclude<Stop, { kind: 'refused' | 'parked' }>;

/** Tells what waits for one enrollment, in the order of `seq` (S2). An entry whose run still goes on, or one that is parked, holds what stands behind it. */
export async function tellEnrollment(deps: Omit<Telling, 'journal' | 'signal'>, queue: readonly OutboxEntry[], signal: AbortSignal): Promise<EnrollmentOutcome> {
  for (const entry of queue) {
    if (entry.state !== 'waiting') break;
    const stop = await tellEntry({ ...deps, signal, journal: openJournal(deps.db, entry, deps.clock) });
    if (stop) return stop;
  }
  return { kind: 'done' };
}

/** Undefined when the entry is settled and the next one may be told. */
async function tellEntry(t: Telling): Promise<EnrollmentOutcome | undefined> {
  const { about } = t.journal.entry;
  try {
    const stop = await stopOf(about.kind === 'launch' ? tellLaunch(t, about.launchId) : tellSitting(t, about.sittingId));
    if (stop?.kind !== 'refused' && stop?.kind !== 'parked') return stop;
    await t.journal.settle(stop.kind, stop.reason);
    return stop.kind === 'parked' ? { kind: 'done' } : undefined;
  } catch (error) {
    // The intent that is on the disk says enough: the next start takes it from there.
    if (error instanceof StorageError) return { kind: 'later', because: 'storage-failed' };
    throw error;
  }
}

const stopOf = (telling: Promise<void>): Promise<Stop | undefined> =>
  telling.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof TellingStopped) return error.stop;
      throw error;
    },
  );
