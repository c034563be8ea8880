import type { SyncDeps } from '#features/sync-state/sync-deps.ts';
import { history, isCallLine, type HistoryLine } from '#offline/outbox.ts';
import { hrefOfCourse, hrefOfSlip, hrefOfWaiting } from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { loadCode } from './load-code.ts';

/** The key of everything that was done here; asked for anew when the outbox changes. */
export const historyKey = ['history'] as const;

const isFor = (userId: string, line: HistoryLine): boolean => isCallLine(line) && line.call?.context.onBehalfOf === userId;

/** Everything that was done here, newest first. In somebody's place only what was decided there: it is the learner's own record otherwise, and has all. */
export const historyQuery = ({ db, as }: Pick<LearnerSpace, 'db' | 'as'>): SyncDeps['history'] => ({ queryKey: historyKey, queryFn: async () => (await history(db)).filter((line) => !as.other || isFor(as.other.userId, line)), staleTime: 0, meta: { isOfThisDevice: true } });

/** What the sync record stands on, for one learner. */
export function syncDeps(space: LearnerSpace, { isOnline, askProbe }: Pick<Connectivity, 'isOnline' | 'askProbe'>): SyncDeps {
  const { learner, db, telling } = space;
  const state = { get: telling.getState, subscribe: telling.subscribe };
  // Whoever waits for what is told anyway goes without.
  const sendNow = async (): Promise<void> => (await import('./send-now.ts').catch(() => undefined))?.sendNow(telling, { isOnline, askProbe });
  const done = () => loadCode(() => import('./slip-done.ts'));
  return {
    learner: { userId: learner.userId, name: learner.name },
    state,
    history: historyQuery(space),
    isOnline,
    sendNow,
    tryNow: async (slip) => {
      if (slip.state === 'refused') await (await done()).letWaitAgain(db, slip);
      await sendNow();
    },
    markSeen: async (slip) => (await done()).markSlipSeen(db, slip),
    // Few ever decide: what does it comes then.
    decide: async (seq, decision) => (await loadCode(() => import('#sync/decide.ts'))).decideUnsure(db, seq, decision),
    undo: async ({ lines }) => {
      const { callsOf } = await loadCode(() => import('./calls.ts'));
      for (const { entry } of lines) if (entry.about.kind === 'call') await callsOf(space).undo(entry.about.callId);
    },
    hrefOfCourse,
    hrefOfWaiting,
    hrefOfSlip,
    hrefOfSignIn: '/sign-in?again',
  };
}
