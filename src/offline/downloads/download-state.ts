import type { PackageErrorReason } from '#formats/package-error.ts';

/**
 * Why a download stands still. `by-learner` and `storage-full` wait for the learner; the others go on by themselves.
 * - `connection-lost`: no network, or the body was cut short. `lms-busy`: 429 or 5xx. `signed-out`: 401.
 * - `unexpected-page`: a page of HTML in place of the package (a captive portal, a sign-in page).
 * - `player-not-ready`: all is here, but the worker that serves it is not active yet.
 */
export type PauseReason = 'by-learner' | 'connection-lost' | 'lms-busy' | 'signed-out' | 'unexpected-page' | 'storage-full' | 'player-not-ready';

/** Why a download ended without a course. Nothing of it is left on the device (after `storage-failed` the next start tries again). Also the key of the sentence. */
export type DownloadFailure = PackageErrorReason | 'forbidden' | 'not-found' | 'refused' | 'storage-full' | 'storage-failed';

/** How far it is, in bytes; `total` is undefined until the LMS has said it. */
export interface Progress {
  readonly bytes: number;
  readonly total: number | undefined;
}

interface Kept {
  /** An older revision that can be opened meanwhile. */
  readonly keptRevision?: number;
}

/** Where a course's package stands on this device. */
export type DownloadState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'queued' } & Progress & Kept)
  /** `bytesPerSecond` and `secondsLeft` are undefined as long as they would be a guess. */
  | ({ readonly kind: 'downloading'; readonly bytesPerSecond: number | undefined; readonly secondsLeft: number | undefined } & Progress & Kept)
  /** All bytes are here and are looked at. */
  | ({ readonly kind: 'checking' } & Progress & Kept)
  | ({ readonly kind: 'paused'; readonly why: PauseReason } & Progress & Kept)
  | { readonly kind: 'ready'; readonly bytes: number; readonly revision: number }
  | ({ readonly kind: 'failed'; readonly reason: DownloadFailure } & Kept);

/**
 * How the caller fetches a package (`contentPackage`); offline knows no API. `range` and `ifRange` are headers (`bytes=100-`, `"etag"`). It answers with any response, or throws: an error's `reason` (`signed-out`,
 * `forbidden`, `not-found`, `refused`, `busy`, `bad-answer`) and `status` are understood where it has them, any other one means no connection.
 */
export type FetchPackage = (request: {
  readonly enrollmentId: string;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  readonly signal: AbortSignal;
}) => Promise<Response>;
