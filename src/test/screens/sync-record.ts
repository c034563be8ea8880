import { vi } from 'vitest';
import type { CallKind, StoredCall } from '#offline/calls/stored-call.ts';
import type { CallEntry, Launch, RunEntry, Sitting, TellStep } from '#offline/learner-schema.ts';
import type { CallLine, HistoryLine, RunLine } from '#offline/outbox.ts';
import type { SyncState } from '#sync/sync-state.ts';
import type { SyncDeps } from '../../features/sync-state/sync-deps.ts';
import { changeable } from './render-page.tsx';

/** Lines of a sync record, as the outbox of a device has them. */

export const aLaunch = (id = 'l1', more: Partial<Launch> = {}): Launch => ({ id, seq: 1, enrollmentId: 'E1', moduleTitle: 'Fire safety', attempt: 1, isNewAttempt: false, startedAt: Date.now() - 60_000, ...more });

export const aSitting = (id: string, data: Record<string, string> = {}, more: Partial<Sitting> = {}): Sitting => ({
  id, seq: 2, launchId: 'l1', enrollmentId: 'E1', itemId: `item-${id}`, itemTitle: `Part ${id}`, standard: 'scorm-1.2', attempt: 1, startedAt: 1_000, before: {}, data,
  recordedAt: 2_000, ownSeconds: 60, state: 'ended', didContentFinish: true, apiCalls: 1, apiErrors: 0, ...more,
});

/** An opening of a course. */
export function launchLine(state: RunEntry['state'], more: Partial<RunEntry> = {}, launch: Launch = aLaunch()): RunLine {
  return { entry: { seq: 1, enrollmentId: launch.enrollmentId, about: { kind: 'launch', launchId: launch.id }, state, steps: [], ...more }, launch, sitting: undefined };
}

/** A part that was run in it. */
export function sittingLine(seq: number, state: RunEntry['state'], sitting: Sitting, more: Partial<RunEntry> = {}, launch: Launch = aLaunch()): RunLine {
  return { entry: { seq, enrollmentId: launch.enrollmentId, about: { kind: 'sitting', sittingId: sitting.id, launchId: launch.id }, state, steps: [], ...more }, launch, sitting };
}

/** Something that a person decided. Its parameters are of no interest here. */
export function callLine(kind: CallKind, state: CallEntry['state'], more: Partial<CallEntry> = {}, call: Partial<StoredCall> = {}): CallLine {
  const id = `c-${kind}`;
  return {
    entry: { seq: 5, about: { kind: 'call', callId: id }, queues: ['E1'], dueAt: 0, state, steps: [], ...more },
    call: { id, seq: 5, kind, parameters: { enrollmentId: 'E1', moduleId: 'M1' }, context: {}, subject: 'Crane signals', madeAt: Date.now() - 120_000, ...call } as StoredCall,
  };
}

export const aStep = (name: TellStep['name'], state: TellStep['state'], note: NonNullable<TellStep['note']> = {}, more: Partial<TellStep> = {}): TellStep => ({ name, state, at: Date.UTC(2026, 0, 5, 9), note, ...more });
export const lookedAfter = (note: NonNullable<TellStep['note']>): TellStep => aStep('look-after', 'done', note);

const nothingCounted = { waiting: 0, open: 0, unsure: 0, refused: 0, parked: 0, lastToldAt: undefined };

/** What the screens of the record stand on, with these lines, the newest first. */
export function syncDepsWith(lines: readonly HistoryLine[], state: Partial<SyncState> = {}, more: Partial<SyncDeps> = {}): SyncDeps {
  return {
    learner: { userId: 'mia.lund', name: 'Mia Lund' },
    state: changeable({ phase: 'idle', ...nothingCounted, ...state } as SyncState),
    history: { queryKey: ['history'], queryFn: () => Promise.resolve(lines) },
    isOnline: changeable(true),
    sendNow: vi.fn(() => Promise.resolve()),
    tryNow: vi.fn(() => Promise.resolve()),
    markSeen: vi.fn(() => Promise.resolve()),
    decide: vi.fn(() => Promise.resolve()),
    undo: vi.fn(() => Promise.resolve()),
    hrefOfWaiting: '/waiting',
    hrefOfSlip: (id) => `/waiting/${id}`,
    hrefOfCourse: (id) => `/course/${id}`,
    hrefOfSignIn: '/sign-in',
    ...more,
  };
}
