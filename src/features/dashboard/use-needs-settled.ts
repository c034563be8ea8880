import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { WaitingQueries } from './dashboard-deps.ts';

/** Whether every answer about what waits for this person is here, or will not come. */
export function useNeedsSettled(waiting: WaitingQueries): boolean {
  const answers: readonly Pick<UseQueryResult, 'isPending'>[] = [
    useQuery(waiting.enrollmentRequests),
    useQuery(waiting.withdrawalRequests),
    useQuery(waiting.tasks),
    useQuery(waiting.externalTraining),
    useQuery(waiting.assessments),
    useQuery(waiting.mailbox),
  ];
  return answers.every(({ isPending }) => !isPending);
}
