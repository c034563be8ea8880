import type { SyncState } from '#sync/sync-state.ts';
import type { LaterReason, PauseReason } from '#sync/telling-stopped.ts';
import type { RecordSentence } from './sentences.ts';

/** Why everything that could be told waits. */
export const saidWhileWaiting: Readonly<Record<LaterReason, RecordSentence>> = {
  'offline': 'waitingSays.offline',
  'timed-out': 'waitingSays.busy',
  'busy': 'waitingSays.busy',
  'bad-answer': 'waitingSays.busy',
  'captive-portal': 'waitingSays.portal',
  'answer-lost': 'waitingSays.asking',
  'storage-failed': 'waitingSays.busy',
};

/** What the learner has to do before anything is told. */
export const saidWhilePaused: Readonly<Record<PauseReason, RecordSentence>> = {
  'signed-out': 'waitingSays.signIn',
  'wrong-learner': 'waitingSays.signIn',
};

/** Why what waits waits, or that it goes by itself. */
export function waitingSentence(state: SyncState, isOnline: boolean): RecordSentence {
  if (state.phase === 'paused') return saidWhilePaused[state.because];
  if (!isOnline && !(state.phase === 'waiting' && state.because === 'captive-portal')) return 'waitingSays.offline';
  return state.phase === 'waiting' ? saidWhileWaiting[state.because] : 'waitingSays.byItself';
}
