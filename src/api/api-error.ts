/** Why a request to the LMS did not give an answer: a closed vocabulary, also the key of the sentence on a screen (`errors.<reason>`). */
export const apiErrorReasons = [
  /** The request could not be made: no network, no server, a name that does not resolve. Never for anything that answered. */
  'offline',
  /** No whole answer came within the time allowed. Not for a LMS that says it is busy. */
  'timed-out',
  /** The caller's own signal was aborted. Never by a time-out. */
  'cancelled',
  /** 401, a redirect (functions never redirect; a sign-in does), or a page with 200 where the network is known to be free. From `signIn`: user ID or password are not right. */
  'signed-out',
  /** 403: signed in, but not allowed. */
  'forbidden',
  /** 404 or 410: the LMS does not know the thing, or not the function. */
  'not-found',
  /** Any other 4xx, and an answer whose body is an error (`enrollUser` does so with 200): the LMS understood and said no. `lms` says why. */
  'refused',
  /** 408, 425, 429 and 5xx: come again later, not before `retryAfterMs` where it is given. */
  'busy',
  /** This network answers in the LMS's place: it wants its user to sign in to it first (S8). */
  'captive-portal',
  /** Something answered, but not with the document or the file expected: a page, a text that is cut short, an address that is not the LMS's. */
  'bad-answer',
] as const;
export type ApiErrorReason = (typeof apiErrorReasons)[number];

/**
 * Whether the request may have taken effect at the LMS.
 * - `no`: the LMS never had it;
 * - `yes`: the LMS itself answered, and the reason says that it did not do it (signed-out, forbidden, not-found, refused, 429);
 * - `maybe`: nobody here can know. Only this one makes a write *unsure* (design/sync.md S4).
 */
export type DidReachLms = 'no' | 'maybe' | 'yes';

export interface ApiErrorDetails {
  readonly didReachLms: DidReachLms;
  /** The HTTP status, where something answered. */
  readonly status?: number;
  /** The LMS's own code and message, where it gave them. For support; the message is in the LMS's words and language. */
  readonly lms?: { readonly code: string; readonly message: string };
  /** From `Retry-After`. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** Everything that a request to the LMS throws. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly reason: ApiErrorReason;
  readonly didReachLms: DidReachLms;
  readonly status: number | undefined;
  readonly lms: ApiErrorDetails['lms'];
  readonly retryAfterMs: number | undefined;

  constructor(reason: ApiErrorReason, { cause, didReachLms, status, lms, retryAfterMs }: ApiErrorDetails) {
    super(`The LMS request failed: ${reason}`, { cause });
    this.reason = reason;
    this.didReachLms = didReachLms;
    this.status = status;
    this.lms = lms;
    this.retryAfterMs = retryAfterMs;
  }
}
