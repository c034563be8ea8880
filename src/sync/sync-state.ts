import type { DeviceTime } from '#offline/learner-schema.ts';
import type { LaterReason, PauseReason } from './telling-stopped.ts';

/**
 * What the telling is doing.
 * - `idle`: nothing may be told now;
 * - `telling`: requests are on their way;
 * - `waiting`: something could not be told; it is tried again by itself, and at once when the network comes back;
 * - `paused`: nothing is told until the learner does something.
 */
export type SyncPhase =
  | { readonly phase: 'idle' | 'telling' }
  | { readonly phase: 'waiting'; readonly because: LaterReason }
  | { readonly phase: 'paused'; readonly because: PauseReason };

/** The entries of the outbox, counted by what they are to the learner. */
export interface SyncCounts {
  /** Will be told, or is being told. */
  readonly waiting: number;
  /** Belongs to an item that is open right now. */
  readonly open: number;
  readonly unsure: number;
  readonly refused: number;
  /** Their enrollment is refused: they wait for a person. */
  readonly parked: number;
}

/** The state of the telling, for the screens of every tab. */
export type SyncState = SyncPhase & SyncCounts & { /** When the LMS last took something over; undefined when it never did. */ readonly lastToldAt: DeviceTime | undefined };

/** A value that changes, in the shape of React's `useSyncExternalStore`: `getState` answers the same object until something has changed. */
export interface Subscribable<T> {
  readonly getState: () => T;
  /** Answers the way to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
}
