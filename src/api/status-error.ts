import { decodeRefusal } from '#api/contract/answers.ts';
import { ApiError, type ApiErrorDetails, type ApiErrorReason } from './api-error.ts';
import { redirectError, type AskProbe } from './page.ts';

/** The error that an HTTP status stands for; undefined when the answer is good. Reads the body for the LMS's own words. */
export async function statusError(response: Response, askProbe: AskProbe): Promise<ApiError | undefined> {
  if (response.ok) return undefined;
  // A redirect that is not followed has no status in browsers (`opaqueredirect`) and its own elsewhere.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    return redirectError(askProbe, response.status);
  }
  const { reason, didReachLms } = meaningOf(response.status);
  const lms = await wordsIn(response);
  const retryAfterMs = retryAfter(response);
  return new ApiError(reason, {
    didReachLms,
    status: response.status,
    ...(lms && { lms }),
    ...(reason === 'busy' && retryAfterMs !== undefined && { retryAfterMs }),
  });
}

function meaningOf(status: number): { reason: ApiErrorReason } & Pick<ApiErrorDetails, 'didReachLms'> {
  if (status === 401) return { reason: 'signed-out', didReachLms: 'yes' };
  if (status === 403) return { reason: 'forbidden', didReachLms: 'yes' };
  if (status === 404 || status === 410) return { reason: 'not-found', didReachLms: 'yes' };
  if (status === 425 || status === 429) return { reason: 'busy', didReachLms: 'yes' };
  // A gateway's 502 or 504, or a 500 after the work was done: nobody knows.
  if (status === 511) return { reason: 'captive-portal', didReachLms: 'maybe' };
  if (status === 408 || status >= 500) return { reason: 'busy', didReachLms: 'maybe' };
  return { reason: 'refused', didReachLms: 'yes' };
}

async function wordsIn(response: Response): Promise<ApiErrorDetails['lms']> {
  try {
    return decodeRefusal(await response.text());
  } catch {
    return undefined; // the status has said enough
  }
}

/** `Retry-After` in seconds or as a date; the date is compared with the LMS's own clock. */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const wait = Date.parse(value) - Date.parse(response.headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
