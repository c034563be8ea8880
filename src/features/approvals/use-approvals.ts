import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiError } from '#api/api-error.ts';
import type { Known } from '#api/known.ts';
import { waitingApprovals, type Approval } from '#courses/approvals/approval.ts';
import { withoutDecided } from '#courses/calls/decided-approvals.ts';
import { isNotGiven } from '#parts/not-given.ts';
import { useStore } from '#ui/store.ts';
import type { ApprovalsDeps } from './approvals-deps.ts';

/** What waits, as far as it is known. */
interface KnownApprovals {
  /** Undefined while nothing at all is known. */
  readonly approvals: readonly Approval[] | undefined;
  /** Some of the answers have not come yet. */
  readonly isPending: boolean;
  /** Why some of it is old or missing. */
  readonly error: Error | undefined;
  /** True: something is missing, not only old. */
  readonly isMissing: boolean;
  /** When the oldest of what is shown was told. */
  readonly asOf: number | undefined;
  readonly refetch: () => void;
}

/** Asks the five functions that tell of it, and leaves out what was decided here since. One that a site does not have, or this person may not call, tells of nothing. */
export function useApprovals({ queries, userId, calls }: Pick<ApprovalsDeps, 'queries' | 'userId' | 'calls'>): KnownApprovals {
  const live = useStore(calls.live);
  const { enrollments, withdrawals, tasks, external, assessments } = queries;
  const all = useQueries({ queries: [enrollments, withdrawals, tasks, external, assessments] });
  const [first, second, third, fourth, fifth] = all;
  const approvals = useMemo(
    () =>
      withoutDecided(
        waitingApprovals({ enrollments: first.data?.value, withdrawals: second.data?.value, tasks: third.data?.value, external: fourth.data?.value, assessments: fifth.data?.value }, userId),
        live,
        { enrollment: first.data?.asOf, withdrawal: second.data?.asOf, task: third.data?.asOf, external: fourth.data?.asOf },
      ),
    [first.data, second.data, third.data, fourth.data, fifth.data, userId, live],
  );
  const answers: readonly Pick<UseQueryResult<Known<unknown>>, 'data' | 'error' | 'isPending' | 'refetch'>[] = all;
  const failed = answers.filter(({ error }) => error !== null && !tellsNothing(error));
  const isKnown = answers.some(({ data, error }) => data !== undefined || tellsNothing(error));
  const times = answers.flatMap(({ data }) => data?.asOf ?? []);
  return {
    approvals: isKnown ? approvals : undefined,
    isPending: answers.some(({ isPending }) => isPending),
    error: failed[0]?.error ?? undefined,
    isMissing: failed.some(({ data }) => data === undefined),
    asOf: times.length > 0 ? Math.min(...times) : undefined,
    refetch: () => {
      for (const { refetch } of answers) void refetch();
    },
  };
}

const tellsNothing = (error: Error | null): boolean => isNotGiven(error) || (error instanceof ApiError && error.reason === 'forbidden');
