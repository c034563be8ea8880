import type { LiveCall } from '#offline/calls/live-call.ts';
import type { Decision } from '#offline/calls/make-call.ts';
import type { CallKind, StoredCall } from '#offline/calls/stored-call.ts';
import type { Store } from '#ui/store.ts';

/** What a screen needs on which somebody decides. All of it throws StorageError, and none of it waits for a network. */
export interface CallsDeps {
  /** What was decided and has to be reckoned with: see `liveCalls`. */
  readonly live: Store<readonly LiveCall[]>;
  /** The LMS said that their session has ended: what is decided waits until they have signed in again. */
  readonly hasEnded: Store<boolean>;
  /** Writes down what was decided; settles when it is on the disk. It is sent six seconds later, or when there is a network. */
  readonly make: <Kind extends CallKind>(decision: Decision<Kind>) => Promise<StoredCall<Kind>>;
  /** The same for several at once. */
  readonly makeAll: (decisions: readonly Decision<CallKind>[]) => Promise<readonly StoredCall[]>;
  /** False: too late. */
  readonly undo: (callId: string) => Promise<boolean>;
  /** Somebody takes their time: six seconds more. */
  readonly hold: (callId: string) => Promise<void>;
  /** How it ended was seen. */
  readonly markSeen: (callId: string) => Promise<void>;
}
