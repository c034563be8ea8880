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
  /** Asked where a page or a redirect answers in the LMS's place: a captive portal is not a sign-in (S8). */
  readonly askProbe?: AskProbe;
}

const tokenHeader = 'X-Haversack-Token';
const numberHeader = 'X-Haversack-Request';

/** Sends one request and returns a good answer's response, its body unread. Throws ApiError for everything else; `signal` errors come as they are. */
export async function sendRequest({ fetch, token, onServerDate, askProbe }: RequestEnv, url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const value = await token().catch((cause: unknown) => {
    // Nothing was sent: a write that needed it did not happen.
    throw new ApiError('bad-answer', { didReachLms: 'no', cause });
  });
  if (value !== undefined) {
    headers.set(tokenHeader, value);
    // A browser may send a POST again by itself, and by its number our server knows it (docs/decisions/0033); who gives no token is another server, and sees nothing new. On plain http there is no `randomUUID`.
    if (init.method === 'POST') headers.set(numberHeader, crypto.getRandomValues(new Uint32Array(4)).join('-'));
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
  const error = await statusError(response, askProbe);
  if (error) throw error;
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
