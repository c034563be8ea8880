import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { slipsOf, waitingCount } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';

/** How many results wait to be sent: the badge of the bar. */
export function useWaitingCount(deps: Pick<SyncDeps, 'history'>): number {
  const history = useQuery(deps.history);
  return useMemo(() => waitingCount(slipsOf(history.data ?? [])), [history.data]);
}
