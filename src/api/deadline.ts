import { ApiError } from './api-error.ts';

export interface DeadlineOptions {
  readonly signal?: AbortSignal | undefined;
  /** Undefined: as long as it takes. */
  readonly timeoutMs?: number | undefined;
}

/**
 * Runs a request with a time limit and the caller's signal, and gives their ends their names: `timed-out`, `cancelled`. Once `run` has ended the
 * limit no longer counts, the caller's signal still does: a body that is still being read can be cancelled.
 */
export async function withDeadline<T>({ signal, timeoutMs }: DeadlineOptions, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (signal?.aborted) throw new ApiError('cancelled', { didReachLms: 'no', cause: signal.reason });
  const limit = new AbortController();
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => limit.abort(), timeoutMs);
  try {
    return await run(signal ? AbortSignal.any([signal, limit.signal]) : limit.signal);
  } catch (cause) {
    // What was aborted fails in many ways (a fetch, a body half read), so the signals tell, not the error.
    if (signal?.aborted) throw new ApiError('cancelled', { didReachLms: 'maybe', cause });
    if (limit.signal.aborted) throw new ApiError('timed-out', { didReachLms: 'maybe', cause });
    throw cause;
  } finally {
    clearTimeout(timer);
  }
}
