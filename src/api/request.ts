import { ApiError } from './api-error.ts';
import { isPage, pageError, type AskProbe } from './page.ts';
import { statusError } from './status-error.ts';

/** What every request stands on. */
export interface RequestEnv {
  readonly fetch: typeof globalThis.fetch;
  /** The header half of the session (design/gaps.md, "Staying signed in"); undefined where nobody is signed in or the LMS's own cookie is used. */
  readonly token: () => Promise<string | undefined>;
  /** Told with each answer, as soon as it comes: the LMS's clock, in milliseconds since the epoch (design/sync.md S12). */
  readonly onServerDate?: ((serverMs: number) => void) | undefined;
  /** Told with each answer that has one: up to where our server remembers what arrived (docs/decisions/0036). */
  readonly onMark?: ((mark: string) => void) | undefined;
  /** Asked where a page or a redirect answers in the LMS's place: a captive portal is not a sign-in (S8). */
  readonly askProbe?: AskProbe;
}

const tokenHeader = 'X-Haversack-Token';
const numberHeader = 'X-Haversack-Request';
const markHeader = 'X-Haversack-Mark';

/** A number for one POST, never used again. On plain http there is no `randomUUID`. */
export const requestNumber = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/**
 * Sends one request and returns a good answer's response, its body unread. `number`: the POST's own, where somebody keeps it. Throws ApiError for everything else; `signal` errors come as
 * they are.
 */
export async function sendRequest(env: RequestEnv, url: string, init: RequestInit, number?: string): Promise<Response> {
  const response = await sendWithSession(env, url, init, number);
  const error = await statusError(response, env.askProbe);
  if (error) throw error;
  return response;
}

/** As `sendRequest`; but whatever was answered is returned. */
export async function sendWithSession({ fetch, token, onServerDate, onMark }: RequestEnv, url: string, init: RequestInit, number?: string): Promise<Response> {
  const headers = new Headers(init.headers);
  const value = await token().catch((cause: unknown) => {
    // Nothing was sent: a write that needed it did not happen.
    throw new ApiError('bad-answer', { didReachLms: 'no', cause });
  });
  if (value !== undefined) {
    headers.set(tokenHeader, value);
    // A browser may send a POST again by itself, and by its number our server knows it (docs/decisions/0033); who gives no token is another server, and sees nothing new.
    if (init.method === 'POST') headers.set(numberHeader, number ?? requestNumber());
  }
  const response = await answered(fetch, url, {
    ...init,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    // A redirect may lead to another origin, and the token with it; functions have none, only a sign-in does.
    redirect: 'manual',
  });
  reportDate(response, onServerDate);
  const mark = response.headers.get(markHeader);
  if (mark !== null) onMark?.(mark);
  return response;
}

/** The body as text. A body that breaks off is no answer. */
export async function bodyOf(response: Response, signal: AbortSignal): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    signal.throwIfAborted();
    throw new ApiError('bad-answer', { didReachLms: 'maybe', status: response.status, cause });
  }
}

/** A file's response passes, a page in its place does not. */
export async function refusePage({ askProbe }: Pick<RequestEnv, 'askProbe'>, response: Response, signal: AbortSignal): Promise<Response> {
  if (isPage(response)) throw await pageError(askProbe, await bodyOf(response, signal), response.status);
  return response;
}

async function answered(fetch: RequestEnv['fetch'], url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    init.signal?.throwIfAborted();
    // Also for a request that went out and whose answer was lost: both look alike.
    throw new ApiError('offline', { didReachLms: 'maybe', cause });
  }
}

function reportDate(response: Response, onServerDate: RequestEnv['onServerDate']): void {
  // A cache on the way gives the date of then, and says so with `Age`.
  const time = response.headers.has('age') ? Number.NaN : Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(time)) onServerDate?.(time);
}
