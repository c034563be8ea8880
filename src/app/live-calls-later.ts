import type { LiveCall } from '#offline/calls/live-call.ts';
import type { Store } from '#ui/store.ts';
import type { LearnerSpace } from './learner-space.ts';
import { createLiveStore } from './live-store.ts';

type Space = Pick<LearnerSpace, 'db' | 'queries' | 'as' | 'hasEnded'>;

const made = new WeakMap<Space['queries'], Promise<Store<readonly LiveCall[]>>>();

/** What was decided here, for the first screen, which is drawn before the code of it is there. Where that does not come, nothing was decided. */
export function liveCallsLater(space: Space): Promise<Store<readonly LiveCall[]>> {
  const live = made.get(space.queries) ?? import('./calls.ts').then(({ callsOf }) => callsOf(space).live, () => createLiveStore<readonly LiveCall[]>([]));
  made.set(space.queries, live);
  return live;
}
