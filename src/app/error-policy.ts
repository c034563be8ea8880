import { ApiError, type ApiErrorReason } from '#api/api-error.ts';

/** Whether a reading request is tried again by itself. A new reason does not compile until somebody has decided. */
const isWorthRetrying = {
  offline: false, // the way back to the network asks again
  'timed-out': true,
  cancelled: false,
  'signed-out': false,
  forbidden: false,
  'not-found': false,
  refused: false,
  busy: true,
  'captive-portal': false, // as offline: the way out asks again
  'bad-answer': false,
} satisfies Record<ApiErrorReason, boolean>;

const mostRetries = 2;

/** For the query client: another try, or the error to the screen. */
export const shouldRetry = (failures: number, error: Error): boolean => error instanceof ApiError && isWorthRetrying[error.reason] && failures < mostRetries;
