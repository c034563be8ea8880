// What the content worker and player.html say to each other, one MessageChannel a request. The worker may be stopped at any time: it keeps nothing.
import type { FileFacts } from './messages.ts';

/** worker → player.html, with a port for all that follows: a course asks for a file. */
export interface ContentAsk {
  readonly haversack: 'content-ask';
  readonly token: string;
  /** Paths that may be meant: the first that exists is served. */
  readonly paths: readonly string[];
  /** AICC content posts: the body of its request. Then no file is asked for. */
  readonly hacp?: string;
}

/** player.html → worker */
export type ToContentWorker =
  /** This page plays another launch. */
  | { readonly type: 'not-mine' }
  | { readonly type: 'file'; readonly file: FileFacts | null }
  /** What AICC content is answered; null when the item that runs speaks no HACP. The only message of its line. */
  | { readonly type: 'hacp'; readonly answer: string | null }
  | { readonly type: 'bytes'; readonly bytes: ArrayBuffer | null };

/** worker → player.html */
export type FromContentWorker =
  /** A part of the entry's bytes as they lie in the archive. One at a time: the next when the last has come. */
  | { readonly type: 'read'; readonly start: number; readonly length: number }
  /** The entry is not what the directory says. */
  | { readonly type: 'damaged' }
  | { readonly type: 'done' };
