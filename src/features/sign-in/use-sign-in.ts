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
  readonly waitUntil: number | undefined;
}

const loadWaits = () => import('./wait-after.ts').catch(() => undefined);

export function useSignIn(signIn: SignInDeps['signIn']): SignInAttempt {
  const [wait, setWait] = useState<number>();
  const attempt = useMutation({
    mutationFn: ({ userId, password, staysSignedIn }: Credentials) => signIn(userId, password, staysSignedIn),
    // Known before the failure is shown; where its code does not come, the server's own count is left.
    onError: async (error, { userId }) => setWait((await loadWaits())?.waitAfter(error, userId)),
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
    waitUntil: attempt.isError ? wait : undefined,
  };
}

function reasonOf(error: Error | null): SignInAttempt['failure'] {
  if (!error) return undefined;
  return error instanceof ApiError || error instanceof StorageError ? error.reason : 'bad-answer';
}
