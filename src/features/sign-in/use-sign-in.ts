import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
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
  const [wrong, setWrong] = useState({ userId: '', count: 0 });
  const attempt = useMutation({
    mutationFn: ({ userId, password, staysSignedIn }: Credentials) => signIn(userId, password, staysSignedIn),
    onError: (error, { userId }) => {
      if (error instanceof ApiError && error.reason === 'signed-out') setWrong({ userId, count: wrong.userId === userId ? wrong.count + 1 : 1 });
    },
    networkMode: 'always', // offline is answered in a sentence, not by waiting
  });
  const isWrong = attempt.error instanceof ApiError && attempt.error.reason === 'signed-out';
  const waitUntil = nextTryAt(attempt.error, attempt.submittedAt) ?? (isWrong ? ownWaitUntil(wrong.count, attempt.submittedAt) : undefined);
  return {
    start: (credentials) => {
      if (!attempt.isPending) attempt.mutate(credentials);
    },
    busyUserId: attempt.isPending ? attempt.variables.userId : undefined,
    forget: () => {
      if (attempt.isError) attempt.reset();
    },
    failure: reasonOf(attempt.error),
    nextTryAt: waitUntil,
  };
}

const freeTries = 5;
const longestMs = 60_000;

/** Ours, for an LMS that never says so: five tries are free, then five seconds, and twice as long each time up to a minute. It is there for whoever guesses at somebody's device, not to protect the LMS. */
const ownWaitUntil = (wrong: number, askedAt: number): number | undefined => (wrong < freeTries ? undefined : askedAt + Math.min(longestMs, 5_000 * 2 ** (wrong - freeTries)));

/** The wait is counted from the tap: a moment too early, and never too late. */
const nextTryAt = (error: Error | null, askedAt: number): number | undefined =>
  error instanceof ApiError && error.status === 429 && error.retryAfterMs !== undefined ? askedAt + error.retryAfterMs + 1_000 : undefined;

function reasonOf(error: Error | null): SignInAttempt['failure'] {
  if (!error) return undefined;
  return error instanceof ApiError || error instanceof StorageError ? error.reason : 'bad-answer';
}
