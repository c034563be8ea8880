import type { DownloadState } from './download-state.ts';

/** What tabs tell each other about one learner's downloads. */
export type DownloadNews =
  /** How it goes, from the tab that runs it. */
  | { readonly kind: 'state'; readonly enrollmentId: string; readonly state: DownloadState }
  /** Somebody paused, resumed, cancelled, removed or asked for it: what holds now is in the database. */
  | { readonly kind: 'changed'; readonly enrollmentId: string };

export interface DownloadsChannel {
  readonly tell: (news: DownloadNews) => void;
  readonly close: () => void;
}

/** Connects this tab's downloads with those of the others; `hear` gets only what other tabs tell. */
export function openDownloadsChannel(dbName: string, hear: (news: DownloadNews) => void): DownloadsChannel {
  const channel = new BroadcastChannel(`haversack-downloads:${dbName}`);
  channel.addEventListener('message', (event: MessageEvent<DownloadNews>) => hear(event.data));
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
}
