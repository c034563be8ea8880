/** Nobody waits longer for an answer to begin: a network that takes requests and answers none would hold what was asked for ever, and with it an update of the app, which waits for what is under way. */
const mostMs = 30_000;

/** As `fetch`, and rejects where no answer has begun in half a minute. */
export async function fetchInTime(request: Request | string, init: Omit<RequestInit, 'signal'> = {}): Promise<Response> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), mostMs);
  try {
    const signal = typeof request === 'string' ? limit.signal : AbortSignal.any([request.signal, limit.signal]);
    return await fetch(request, { ...init, signal });
  } finally {
    clearTimeout(timer);
  }
}
