import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { certificatesOf } from '#courses/certificates.ts';
import { isDone } from '#courses/known-enrollments.ts';
import { useStore } from '#ui/store.ts';
import { useNow } from '#ui/use-now.ts';
import type { FiguresDeps } from './me-deps.ts';

/** `null` while it comes; undefined where the LMS does not say. */
type Figure = number | null | undefined;

interface Figures {
  readonly done: Figure;
  readonly certificates: { readonly valid: Figure; readonly toRenew: number };
  /** `only`: the name of the one there is. */
  readonly profiles: { readonly count: Figure; readonly only?: string | undefined };
  readonly packed: { readonly count: number; readonly bytes: number };
}

/** The figures of the tiles, each from what is known. */
export function useFigures(deps: FiguresDeps): Figures {
  const now = useNow();
  const records = useQuery(deps.records);
  const awarded = useQuery(deps.certificates);
  const profiles = useQuery(deps.jobProfiles);
  const downloads = useStore(deps.downloads);
  const awards = awarded.data?.value.certifications;
  const certificates = useMemo(() => (awards ? certificatesOf(awards, now).filter(({ isReplaced }) => !isReplaced) : undefined), [awards, now]);
  const ready = [...downloads.values()].filter((state) => state.kind === 'ready');
  const held = profiles.data?.value.jobProfiles;
  return {
    done: records.data?.records.filter(isDone).length ?? without(records),
    certificates: { valid: certificates?.filter(({ standing }) => standing !== 'ran-out').length ?? without(awarded), toRenew: certificates?.filter(({ standing }) => standing !== 'valid').length ?? 0 },
    profiles: { count: held?.length ?? without(profiles), ...(held?.length === 1 && { only: held[0]?.name }) },
    packed: { count: ready.length, bytes: ready.reduce((sum, { bytes }) => sum + bytes, 0) },
  };
}

const without = ({ isPending }: Pick<UseQueryResult, 'isPending'>): null | undefined => (isPending ? null : undefined);
