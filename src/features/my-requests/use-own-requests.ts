import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ApiError } from '#api/api-error.ts';
import { ownRequests, type OwnRequest } from '#courses/approvals/own-requests.ts';
import { isNotGiven } from '#parts/not-given.ts';
import type { RequestsDeps } from './requests-deps.ts';

interface KnownRequests {
  /** Undefined while nothing at all is known. */
  readonly requests: readonly OwnRequest[] | undefined;
  readonly isWaiting: boolean;
  /** Why some of it is old or missing. */
  readonly error: Error | undefined;
  readonly asOf: number | undefined;
  readonly refetch: () => void;
}

/** Asks the three functions that tell of it. One that a site does not have, or this person may not call, tells of nothing. */
export function useOwnRequests(deps: RequestsDeps): KnownRequests {
  const enrollments = useQuery(deps.enrollments);
  const withdrawals = useQuery(deps.withdrawals);
  const external = useQuery(deps.external);
  const records = useQuery(deps.records);
  const answers: readonly Pick<UseQueryResult, 'data' | 'error' | 'isPending' | 'refetch'>[] = [enrollments, withdrawals, external];
  const failed = answers.find(({ error }) => error !== null && !tellsNothing(error));
  const isKnown = answers.some(({ data, error }) => data !== undefined || tellsNothing(error));
  const times = [enrollments, withdrawals, external].flatMap(({ data }) => data?.asOf ?? []);
  return {
    requests: isKnown ? ownRequests({ enrollments: enrollments.data?.value, withdrawals: withdrawals.data?.value, external: external.data?.value, records: records.data?.records }, deps.userId) : undefined,
    isWaiting: answers.some(({ isPending }) => isPending),
    error: failed?.error ?? undefined,
    asOf: times.length > 0 ? Math.min(...times) : undefined,
    refetch: () => {
      for (const { refetch } of answers) void refetch();
    },
  };
}

const tellsNothing = (error: Error | null): boolean => isNotGiven(error) || (error instanceof ApiError && error.reason === 'forbidden');
