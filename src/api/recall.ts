import { ApiError } from './api-error.ts';
import { withDeadline } from './deadline.ts';
import { isPage, pageError } from './page.ts';
import { bodyOf, sendWithSession, type RequestEnv } from './request.ts';
import { statusError } from './status-error.ts';

/** A POST that was sent: its number, and the mark that our server had told before. */
export interface NumberedRequest {
  readonly number: string;
  readonly since: string;
}

/**
 * What became of it, by our server's memory.
 * - `answered`: the LMS answered this, also a refusal;
 * - `never`: it never reached the LMS, or that did nothing;
 * - `unknown`: the LMS itself failed, or our server cannot know.
 */
export type Recalled = { readonly kind: 'answered'; readonly text: string } | { readonly kind: 'never' | 'unknown' };

const recallHeader = 'X-Haversack-Recall';
const sinceHeader = 'X-Haversack-Since';

/**
 * Asks the app's own server what it remembers of a request (docs/decisions/0036). Nothing is carried out by it, whatever answers. Throws ApiError where no word of that server comes.
 */
export async function recallRequest(env: RequestEnv, base: string, { number, since }: NumberedRequest, { signal, timeoutMs }: { readonly signal?: AbortSignal | undefined; readonly timeoutMs: number }): Promise<Recalled> {
  return withDeadline({ signal, timeoutMs }, async (signal) => {
    const response = await sendWithSession(env, new URL('/recall', base).href, { method: 'POST', headers: { [sinceHeader]: since }, signal }, number);
    const said = response.headers.get(recallHeader);
    if (said === 'never' || said === 'unknown') return { kind: said };
    if (said === 'answered') {
      if (!response.ok) return { kind: response.status >= 500 || response.status === 408 ? 'unknown' : 'never' };
      return { kind: 'answered', text: await bodyOf(response, signal) };
    }
    const error = await statusError(response, env.askProbe);
    if (error) throw error;
    if (isPage(response)) throw await pageError(env.askProbe, await bodyOf(response, signal), response.status);
    throw new ApiError('bad-answer', { didReachLms: 'no', status: response.status });
  });
}
