import { ApiError } from '#api/api-error.ts';
import { openCoursesLock } from '#offline/locks.ts';
import type { OutboxEntry } from '#offline/learner-schema.ts';
import { tellableQueues } from '#offline/outbox.ts';
import { mayBeTold } from '#offline/calls/due.ts';
import { asStorageError } from '#offline/storage-error.ts';
import { tellingLock, type Locks } from './sync-locks.ts';
import { newsSoFar } from './tell-so-far.ts';
import { tellEnrollment, type EnrollmentOutcome } from './tell-enrollment.ts';
import { stopFor, type LaterReason, type PauseReason } from './telling-stopped.ts';
import type { TellDeps, TellerDeps } from './telling.ts';
import { enrollmentsAtOnce } from './waits.ts';

/** How a drain of the outbox ended. */
export type DrainOutcome =
  /** Nothing may be told now; the LMS was not asked. */
  | { readonly kind: 'nothing' }
  /** All that may be told now was told, or settled otherwise: see the entries. */
  | { readonly kind: 'told' }
  | { readonly kind: 'later'; readonly because: LaterReason; readonly retryAfterMs?: number }
  | { readonly kind: 'paused'; readonly why: PauseReason }
  | { readonly kind: 'cancelled' };

export interface Teller {
  /** Tells what waits. Waits for a drain of another tab to end; aborting `signal` stops it between two requests. Rejects only for a mistake in the code. */
  drain(signal: AbortSignal): Promise<DrainOutcome>;
}

/** The one who tells a learner's outbox to the LMS: see SPEC.md for the rules. */
export function createTeller(given: TellDeps & { readonly locks: Locks }): Teller {
  const deps: TellerDeps & Pick<typeof given, 'locks'> = { ...given, lostAt: new Map(), saidSoFar: new Map() };
  const { db, locks } = deps;
  return {
    drain: async (signal) => {
      try {
        return await locks.request(tellingLock(db.name), { signal }, () =>
          // As an open course does: a newer tab's upgrade closes this connection, and must not do so between a request and its outcome (S10).
          locks.request(openCoursesLock(db.name), { mode: 'shared', signal }, () => drain(deps, signal)),
        );
      } catch (error) {
        if (signal.aborted) return { kind: 'cancelled' };
        throw error;
      }
    },
  };
}

async function drain(deps: TellerDeps, signal: AbortSignal): Promise<DrainOutcome> {
  const found = await tellableQueues(deps.db).catch((error: unknown) => asStorageError(error));
  if (found instanceof Error) return { kind: 'later', because: 'storage-failed' };
  const queues = await withSomethingToTell(deps, found).catch((error: unknown) => asStorageError(error));
  if (queues instanceof Error) return { kind: 'later', because: 'storage-failed' };
  if (queues.length === 0) return { kind: 'nothing' };
  const stop = await checkLearner(deps, signal);
  return stop ?? worstOf(await tellAll(deps, queues, signal));
}

/** The queues whose first entry may be told, or goes on and has something new (S14). */
async function withSomethingToTell(deps: TellerDeps, queues: readonly (readonly OutboxEntry[])[]): Promise<readonly (readonly OutboxEntry[])[]> {
  const now = deps.clock.now();
  const isDue = await Promise.all(queues.map(async ([first]) => first !== undefined && (mayBeTold(first, now) || (await newsSoFar(deps, first)) !== undefined)));
  return queues.filter((_, at) => isDue[at]);
}

/** S17: what waits in this database is told only as the learner whose database it is. */
async function checkLearner({ lms, learner }: TellDeps, signal: AbortSignal): Promise<DrainOutcome | undefined> {
  try {
    const { userId } = await lms.me(signal);
    return userId === learner.userId ? undefined : { kind: 'paused', why: 'wrong-learner' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const stop = stopFor(error);
    // `me` is for everybody who is signed in: a site that refuses it is in trouble, or is not the LMS.
    return stop.kind === 'parked' || stop.kind === 'refused' ? { kind: 'later', because: 'bad-answer' } : stop;
  }
}

/** Some enrollments at a time; one that learns that the learner is signed out stops the others between two requests. */
async function tellAll(deps: TellerDeps, queues: readonly (readonly OutboxEntry[])[], signal: AbortSignal): Promise<readonly EnrollmentOutcome[]> {
  const pause = new AbortController();
  const either = AbortSignal.any([signal, pause.signal]);
  const left = [...queues];
  const outcomes: EnrollmentOutcome[] = [];
  const work = async (): Promise<void> => {
    for (let queue = left.shift(); queue && !either.aborted; queue = left.shift()) {
      const outcome = await tellEnrollment(deps, queue, either);
      outcomes.push(outcome);
      if (outcome.kind === 'paused') pause.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.min(enrollmentsAtOnce, queues.length) }, work));
  return signal.aborted ? [...outcomes, { kind: 'cancelled' }] : outcomes;
}

/** One outcome for all: what needs the learner first, then what needs time (the soonest), then an end on demand. */
function worstOf(outcomes: readonly EnrollmentOutcome[]): DrainOutcome {
  const paused = outcomes.find(({ kind }) => kind === 'paused');
  if (paused?.kind === 'paused') return paused;
  if (outcomes.at(-1)?.kind === 'cancelled') return { kind: 'cancelled' };
  const later = outcomes.filter((outcome) => outcome.kind === 'later').sort((a, b) => (a.retryAfterMs ?? 0) - (b.retryAfterMs ?? 0))[0];
  return later ?? { kind: 'told' };
}
