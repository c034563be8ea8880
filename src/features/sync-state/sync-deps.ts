import type { UseQueryOptions } from '@tanstack/react-query';
import type { Decision } from '#offline/learner-schema.ts';
import type { HistoryLine } from '#offline/outbox.ts';
import type { SyncState } from '#sync/sync-state.ts';
import type { Store } from '#ui/store.ts';
import type { Slip } from './slips.ts';

/** What the sync record and the card of what waits need. What is promised here settles when it is on the disk. */
export interface SyncDeps {
  readonly learner: { readonly userId: string; readonly name: string };
  readonly state: Store<SyncState>;
  /** Everything that was done here, newest first (`history` of the outbox); asked for anew when the outbox changes. */
  readonly history: UseQueryOptions<readonly HistoryLine[]>;
  readonly isOnline: Store<boolean>;
  /** Asks for a drain now; it settles when that one has ended, however it ended. */
  readonly sendNow: () => Promise<void>;
  /** Lets the slip's enrollment wait again if it was set aside, then as `sendNow`. */
  readonly tryNow: (slip: Slip) => Promise<void>;
  /** The learner has seen the open question of a slip, and leaves it. */
  readonly markSeen: (slip: Slip) => Promise<void>;
  /** The learner or support decides about an unsure entry. */
  readonly decide: (seq: number, decision: Decision) => Promise<void>;
  /** Takes a call back that is not sent yet; without it nothing can be taken back here. */
  readonly undo?: (slip: Slip) => Promise<void>;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  /** The page of the sync record. */
  readonly hrefOfWaiting: string;
  /** The whole story of one slip. */
  readonly hrefOfSlip: (id: string) => string;
  readonly hrefOfSignIn: string;
}
