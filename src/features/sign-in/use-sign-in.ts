import { useMutation } from '@tanstack/react-query';
import { useReducer } from 'react';
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
  /** The fields have changed, or a wait is over: what was wrong before is not said any more. */
  readonly forget: () => void;
  readonly failure: ApiErrorReason | StorageErrorReason | undefined;
  /** After too many wrong passwords for this user ID, whatever was typed meanwhile: when the next one counts again, by `performance.now()`; undefined when it does. */
  readonly waitOf: (userId: string) => number | undefined;
}

/** The tries with one user ID since the last that succeeded. */
export interface Guesses {
  readonly wrong: number;
  /** By `performance.now()`. */
  readonly waitUntil: number;
}

/** By user ID, since the app was opened: coming back to this page begins nothing anew. */
const guesses = new Map<string, Guesses>();
const keyOf = (userId: string): string => userId.toLowerCase();

const loadWaits = () => import('./wait-after.ts').catch(() => undefined);

export function useSignIn(signIn: SignInDeps['signIn']): SignInAttempt {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const attempt = useMutation({
    mutationFn: ({ userId, password, staysSignedIn }: Credentials) => signIn(userId, password, staysSignedIn),
    // Known before the failure is shown; where its code does not come, the server's own count is left.
    onError: async (error, { userId }) => {
      const waits = await loadWaits();
      if (waits) guesses.set(keyOf(userId), waits.guessedAfter(error, guesses.get(keyOf(userId))));
    },
    onSuccess: (_nothing, { userId }) => guesses.delete(keyOf(userId)),
    networkMode: 'always', // offline is answered in a sentence, not by waiting
  });
  return {
    start: (credentials) => {
      if (!attempt.isPending) attempt.mutate(credentials);
    },
    busyUserId: attempt.isPending ? attempt.variables.userId : undefined,
    forget: () => {
      drawAgain();
      if (attempt.isError) attempt.reset();
    },
    failure: reasonOf(attempt.error),
    waitOf: (userId) => {
      const { waitUntil = 0 } = guesses.get(keyOf(userId)) ?? {};
      return waitUntil > performance.now() ? waitUntil : undefined;
    },
  };
}

function reasonOf(error: Error | null): SignInAttempt['failure'] {
  if (!error) return undefined;
  return error instanceof ApiError || error instanceof StorageError ? error.reason : 'bad-answer';
}
