import type { UseQueryOptions } from '@tanstack/react-query';
import type { HistoryLine } from '#offline/outbox.ts';
import type { SyncState } from '#sync/sync-state.ts';
import type { Store } from '#ui/store.ts';

/** What the sync record and the card of what waits need. */
export interface SyncDeps {
  readonly learner: { readonly userId: string; readonly name: string };
  readonly state: Store<SyncState>;
  /** Everything that was done here, newest first (`history` of the outbox); asked for anew when the outbox changes. */
  readonly history: UseQueryOptions<readonly HistoryLine[]>;
  readonly isOnline: Store<boolean>;
  /** Asks for a drain now; it settles when that one has ended, however it ended. */
  readonly sendNow: () => Promise<void>;
  /** The learner has seen the open question of a slip; settles when that is on the disk. */
  readonly markSeen: (slip: { readonly enrollmentId: string; readonly launchId: string }) => Promise<void>;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  /** The page of the sync record, where every slip has an anchor. */
  readonly hrefOfWaiting: string;
  readonly hrefOfSignIn: string;
}
