import type { CallKind } from '#offline/calls/stored-call.ts';
import type { Decision } from '#offline/calls/make-call.ts';
import type { LiveCall } from '#offline/calls/live-call.ts';
import { onOutboxChange } from '#offline/outbox-channel.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { contextOf, isOf, nameOf } from './acting-as.ts';
import type { LearnerSpace } from './learner-space.ts';
import { createReadStore } from './live-store.ts';
import { loadCode } from './load-code.ts';

type Space = Pick<LearnerSpace, 'db' | 'queries' | 'as' | 'hasEnded'>;

const made = new WeakMap<Space['queries'], CallsDeps>();

/** The functions whose answers change when a decision was told, beside those of learning. */
const changed = ['enrollmentRequests', 'withdrawalRequests', 'taskApproval', 'externalTrainingRequests', 'externalTrainingRecords', 'externalTrainingRecord', 'mailbox', 'assignedJobProfiles'];

/** What one learner decides, in the position or the place in which they are here; made once a space. Its code comes when somebody decides or looks at it, and no first screen waits for it. */
export function callsOf({ db, queries, as, hasEnded }: Space): CallsDeps {
  const known = made.get(queries);
  if (known) return known;
  const reading = () => loadCode(() => import('#offline/calls/live-calls.ts'));
  const making = () => loadCode(() => import('#offline/calls/make-call.ts'));
  const undoing = () => loadCode(() => import('#offline/calls/undo-call.ts'));
  const context = contextOf(as);
  const whose = nameOf(as);
  /** In whose name it is told stands with it from the tap on, whoever is shown when it is sent. */
  const own = <Kind extends CallKind>(decision: Decision<Kind>): Decision<Kind> => ({ ...decision, context, ...(whose !== undefined && { whose }) });
  const read = async (): Promise<readonly LiveCall[]> => {
    const { liveCalls } = await reading();
    // Whoever sees these may decide next: then a tap goes to the disk at once, also where the network has gone before the app was kept whole.
    for (const code of [making(), undoing()]) code.catch(() => undefined);
    return (await liveCalls(db)).filter(({ call }) => isOf(call.context, context));
  };
  const live = createReadStore(noCalls, read, (again) => void onOutboxChange(db.name, again));
  const calls: CallsDeps = {
    live,
    hasEnded,
    make: async (decision) => (await making()).makeCall(db, own(decision)),
    makeAll: async (decisions) => (await making()).makeCalls(db, decisions.map(own)),
    undo: async (id) => (await undoing()).undoCall(db, id),
    hold: async (id) => (await loadCode(() => import('#offline/calls/hold-call.ts'))).holdCall(db, id),
    markSeen: async (id) => (await loadCode(() => import('#offline/mark-seen.ts'))).markSeen(db, live.get().flatMap(({ call }) => (call.id === id ? [call.seq] : []))),
  };
  let told = toldIn(live.get());
  live.subscribe(() => {
    const now = toldIn(live.get());
    const isNews = [...now].some((id) => !told.has(id));
    told = now;
    if (isNews) for (const name of changed) void queries.invalidateQueries({ queryKey: [name] });
  });
  made.set(queries, calls);
  return calls;
}

const noCalls: readonly LiveCall[] = [];
const toldIn = (calls: readonly LiveCall[]): ReadonlySet<string> => new Set(calls.flatMap(({ call, state }) => (state === 'told' ? [call.id] : [])));
