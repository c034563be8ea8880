import type { CallEntry, OutboxEntry } from '#offline/learner-schema.ts';
import { mayBeTold } from '#offline/calls/due.ts';
import { OutboxError } from '#offline/outbox-steps.ts';
import { isCallEntry } from '#offline/outbox.ts';
import { StorageError } from '#offline/storage-error.ts';
import { openJournal } from './journal.ts';
import { tellCall } from './calls/tell-call.ts';
import { soFarStep } from './so-far.ts';
import { newsSoFar, tellSoFar } from './tell-so-far.ts';
import { tellLaunch } from './tell-launch.ts';
import { tellSitting } from './tell-sitting.ts';
import { TellingStopped, type Stop } from './telling-stopped.ts';
import type { TellerDeps, Telling } from './telling.ts';

/** How the telling of an enrollment ended: all that may be told now is settled, or why not. */
export type EnrollmentOutcome = { readonly kind: 'done' } | Exclude<Stop, { kind: 'refused' | 'parked' }>;

/** Tells what waits for one enrollment, in the order of `seq` (S2). An entry whose run still goes on, one that is parked and a call that is not due yet (S16) hold what stands behind them. */
export async function tellEnrollment(deps: TellerDeps, queue: readonly OutboxEntry[], signal: AbortSignal): Promise<EnrollmentOutcome> {
  for (const entry of queue) {
    const stop = mayBeTold(entry, deps.clock.now()) ? await tellEntry({ ...deps, signal, journal: openJournal(deps.db, entry, deps) }) : await tellOpenRun(deps, entry, signal);
    if (stop) return stop;
  }
  return { kind: 'done' };
}

/** What cannot be told to its end ends the telling of the enrollment for now; a run that goes on is told so far (S14), and settled by nothing that happens to that. */
async function tellOpenRun(deps: TellerDeps, entry: OutboxEntry, signal: AbortSignal): Promise<EnrollmentOutcome> {
  try {
    const sitting = await newsSoFar(deps, entry);
    if (!sitting || isCallEntry(entry)) return { kind: 'done' };
    const journal = openJournal(deps.db, entry, deps);
    const stop = await stopOf(tellSoFar({ ...deps, signal, journal }, sitting));
    if (stop?.kind !== 'refused' && stop?.kind !== 'parked') return stop ?? { kind: 'done' };
    await journal.record(soFarStep, 'refused', { stoppedBy: stop.reason });
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof StorageError) return { kind: 'later', because: 'storage-failed' };
    throw error;
  }
}

/** Undefined when the entry is settled and the next one may be told. */
async function tellEntry(t: Telling<OutboxEntry>): Promise<EnrollmentOutcome | undefined> {
  try {
    const stop = await stopOf(tellingOf(t));
    if (stop?.kind !== 'refused' && stop?.kind !== 'parked') return stop;
    await t.journal.settle(stop.kind, stop.reason);
    return stop.kind === 'parked' ? { kind: 'done' } : undefined;
  } catch (error) {
    // The intent that is on the disk says enough: the next start takes it from there.
    if (error instanceof OutboxError && error.reason === 'undone') return undefined;
    if (error instanceof StorageError) return { kind: 'later', because: 'storage-failed' };
    throw error;
  }
}

function tellingOf(t: Telling<OutboxEntry>): Promise<void> {
  if (isTellingOfACall(t)) return tellCall(t);
  const run = t as Telling;
  const { about } = run.journal.entry;
  return about.kind === 'launch' ? tellLaunch(run, about.launchId) : tellSitting(run, about.sittingId);
}

const isTellingOfACall = (t: Telling<OutboxEntry>): t is Telling<CallEntry> => isCallEntry(t.journal.entry);

const stopOf = (telling: Promise<void>): Promise<Stop | undefined> =>
  telling.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof TellingStopped) return error.stop;
      throw error;
    },
  );
