import { useQueries } from '@tanstack/react-query';
import { statedMinutes } from '#courses/stated-minutes.ts';
import type { CareerDeps } from './career-deps.ts';
import { closingModules, type CareerProfile } from './career-profiles.ts';

/** For longer ways nobody counts minutes, and so many modules are not asked for. */
const mostModules = 24;

/** How many minutes it takes to close the gaps of a profile: only where every module on the way says plainly how long it is. */
export function useGapMinutes(deps: Pick<CareerDeps, 'module'>, profile: CareerProfile | undefined): number | undefined {
  const ids = profile ? closingModules(profile) : [];
  const asked = ids.length <= mostModules ? ids : [];
  return useQueries({
    queries: asked.map((id) => deps.module(id)),
    combine: (modules) => {
      const minutes = modules.map(({ data }) => statedMinutes(data?.duration));
      return minutes.length === 0 || minutes.includes(undefined) ? undefined : minutes.reduce<number>((sum, length = 0) => sum + length, 0);
    },
  });
}
