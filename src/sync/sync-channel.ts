import type { SyncPhase } from './sync-state.ts';
import type { WakeReason } from './wake-ups.ts';

/** What the tabs of one learner say to each other about the telling. Shapes only grow: tabs of two versions may be open. */
export type SyncMessage =
  /** From any tab to the one that tells: there is a reason to try now. */
  | { readonly type: 'wake'; readonly why: WakeReason }
  /** From a tab that has just opened: what is going on? */
  | { readonly type: 'ask-phase' }
  /** From the tab that tells to all others. */
  | { readonly type: 'phase'; readonly phase: SyncPhase };

export interface SyncChannel {
  send(message: SyncMessage): void;
  close(): void;
}

/** Joins the talk of the tabs; what this tab sends it does not hear itself. */
export function joinSyncChannel(dbName: string, hear: (message: SyncMessage) => void): SyncChannel {
  const channel = new BroadcastChannel(`haversack-sync:${dbName}`);
  channel.addEventListener('message', (event: MessageEvent<SyncMessage>) => hear(event.data));
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
