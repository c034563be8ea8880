import { useMutation } from '@tanstack/react-query';
import { ApiError, type ApiErrorReason } from '#api/api-error.ts';
import { StorageError, type StorageErrorReason } from '#offline/storage-error.ts';
import type { SignInDeps } from './sign-in-deps.ts';

interface Credentials {
  readonly userId: string;
  readonly password: string;
  readonly staysSignedIn: boolean;
}

/** One try to sign in, at a time. */
export interface SignInAttempt {
  readonly start: (credentials: Credentials) => void;
  /** The user ID that is being signed in. */
  readonly busyUserId: string | undefined;
  /** The fields have changed: what was wrong with them before is not said any more. */
  readonly forget: () => void;
  readonly failure: ApiErrorReason | StorageErrorReason | undefined;
  /** After too many wrong passwords: when the next try counts again, in milliseconds since the epoch. */
  readonly nextTryAt: number | undefined;
}

export function useSignIn(signIn: SignInDeps['signIn']): SignInAttempt {
  const attempt = useMutation({
    mutationFn: ({ userId, password, staysSignedIn }: Credentials) => signIn(userId, password, staysSignedIn),
    networkMode: 'always', // offline is answered in a sentence, not by waiting
  });
  return {
    start: (credentials) => {
      if (!attempt.isPending) attempt.mutate(credentials);
    },
    busyUserId: attempt.isPending ? attempt.variables.userId : undefined,
    forget: () => {
      if (attempt.isError) attempt.reset();
    },
    failure: reasonOf(attempt.error),
    nextTryAt: nextTryAt(attempt.error, attempt.submittedAt),
  };
}

/** The wait is counted from the tap: a moment too early, and never too late. */
const nextTryAt = (error: Error | null, askedAt: number): number | undefined =>
  error instanceof ApiError && error.status === 429 && error.retryAfterMs !== undefined ? askedAt + error.retryAfterMs + 1_000 : undefined;

function reasonOf(error: Error | null): SignInAttempt['failure'] {
  if (!error) return undefined;
  return error instanceof ApiError || error instanceof StorageError ? error.reason : 'bad-answer';
}
