// The Web Locks of the telling. Names only.

/** Held *exclusively* while the outbox is told: tabs and workers never tell at the same time (S10). */
export const tellingLock = (dbName: string): string => `haversack-telling:${dbName}`;

/** Held *exclusively*, for as long as it is open, by the one tab that wakes up for the outbox. When it goes, the next takes over. */
export const leaderLock = (dbName: string): string => `haversack-sync-leader:${dbName}`;

/** As much of the Web Locks API as the telling uses. */
export interface Locks {
  request<T>(name: string, options: { readonly mode?: 'exclusive' | 'shared'; readonly signal?: AbortSignal }, work: () => Promise<T>): Promise<T>;
}
