import type { Store } from '#ui/store.ts';
import type { ActingAs } from './acting-as.ts';
import { keepActing } from './acting-kept.ts';
import type { AppPhase } from './app-session.ts';
import type { LiveStore } from './live-store.ts';
import { spaceAs } from './space-as.ts';

/** Puts another view of the learner's space in the place of the one that is shown. */
export async function actAs({ phase, isOnline }: { readonly phase: LiveStore<AppPhase>; readonly isOnline: Store<boolean> }, as: ActingAs): Promise<void> {
  const before = phase.get();
  if (before.kind !== 'learner') return;
  const { own } = before.space;
  const space = await spaceAs(own, as, isOnline);
  // They left meanwhile, another tab sent them away, or another tap was first. From here to the change nothing is waited for: who is gone is never shown again (S11).
  if (phase.get() !== before) return space.leave();
  const kept = keepActing(own.learner, own.answers, as);
  phase.set({ kind: 'learner', space });
  before.space.leave();
  await kept;
}
