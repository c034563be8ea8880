import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { slipsOf, type Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';

/** The delivery slips of this device, followed as they change: badge, card and page count the same ones. */
export function useSlips(deps: Pick<SyncDeps, 'history'>): readonly Slip[] {
  const history = useQuery(deps.history);
  return useMemo(() => slipsOf(history.data ?? []), [history.data]);
}
