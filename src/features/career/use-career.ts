import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { waitingProfiles } from '#courses/calls/profile-call.ts';
import { newestByModule } from '#courses/known-enrollments.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { givenBy, isNotGiven } from '#parts/not-given.ts';
import { useStore } from '#ui/store.ts';
import type { CareerDeps } from './career-deps.ts';
import { careerProfiles, type CareerProfile } from './career-profiles.ts';
import { standingOf, type Standing } from './standing.ts';

/** A competency that was found besides those that the job profiles ask for. */
export interface HeldBesides {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
}

interface Career {
  readonly profiles: readonly CareerProfile[];
  readonly besides: readonly HeldBesides[];
  /** To take one on or to leave it: decided here, and not sent yet. */
  readonly wishes: ReturnType<typeof waitingProfiles>;
  /** Nothing is known yet, and it is on its way. */
  readonly isWaiting: boolean;
  /** Why nothing, or nothing new, came. */
  readonly error: Error | null;
  /** When the LMS last told anything of it. */
  readonly asOf: number | undefined;
  readonly look: () => void;
}

/** The learner's job profiles, with where they stand: what several answers of the LMS say together. */
export function useCareer(deps: CareerDeps): Career {
  const path = useQuery(deps.path);
  const assigned = useQuery(deps.assigned);
  const awarded = useQuery(deps.awarded);
  const statuses = useQuery(deps.statuses);
  const given = {
    path: givenBy(path, { jobProfiles: [] }),
    assigned: givenBy(assigned, { jobProfiles: [] })?.jobProfiles,
    awarded: givenBy(awarded, { competencies: [] })?.competencies,
    statuses: givenBy(statuses, { competencies: [] })?.competencies,
  };
  const profiles = useMemo(() => careerProfiles({ path: given.path, assigned: given.assigned ?? [], awarded: given.awarded ?? [] }), [given.path, given.assigned, given.awarded]);
  const besides = useMemo(() => {
    const asked = new Set(profiles.flatMap(({ competencies }) => competencies.map(({ id }) => id)));
    const codes = new Map((given.statuses ?? []).map(({ id, status }) => [id, status?.code]));
    return (given.awarded ?? []).filter(({ id }) => !asked.has(id)).map((award) => ({ id: award.id, name: award.name, standing: standingOf(codes.get(award.id), award) }));
  }, [profiles, given.awarded, given.statuses]);
  return {
    profiles,
    besides,
    wishes: waitingProfiles(useStore(deps.calls.live)),
    isWaiting: given.path === undefined && !path.error,
    error: isNotGiven(path.error) ? null : (path.error ?? (isNotGiven(awarded.error) ? null : awarded.error)),
    asOf: path.data?.asOf ?? awarded.data?.asOf,
    look: () => {
      for (const query of [path, assigned, awarded, statuses]) void query.refetch();
    },
  };
}

/** By module, the enrollment that counts. */
export function useEnrolled({ enrollments, records }: Pick<CareerDeps, 'enrollments' | 'records'>): ReadonlyMap<string, TrainingRecord> {
  const active = useQuery(enrollments).data;
  const all = useQuery(records).data;
  return useMemo(() => newestByModule([active, all]), [active, all]);
}
