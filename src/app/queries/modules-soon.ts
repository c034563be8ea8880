import type { UseQueryOptions } from '@tanstack/react-query';
import type { Known } from '#api/known.ts';
import * as modules from '#api/contract/modules.ts';
import { ofList, ofModule, type KnownModule } from '#courses/known-catalog/known-module.ts';
import { nextDate } from '#courses/known-catalog/next-date.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { moduleQuery } from './module.ts';

const daysAhead = 60;
/** The list says which modules have dates, only their own pages say which: so many are asked. */
const mostAsked = 8;
const dayMs = 86_400_000;

/** Modules with dates in the next weeks, the next date first. */
export const modulesSoonQuery = (space: Pick<LearnerSpace, 'client' | 'queries'>): UseQueryOptions<Known<readonly KnownModule[]>> => ({
  queryKey: ['modules', 'soon'],
  queryFn: async ({ signal }) => {
    const now = Date.now();
    const window = { sessionOnOrAfter: dayOf(now), sessionBefore: dayOf(now + daysAhead * dayMs) };
    const found = (await space.client.call(modules.modules, { ...window, max: mostAsked }, { signal })).value.modules.slice(0, mostAsked);
    const told = await Promise.all(found.map((module) => space.queries.fetchQuery(moduleQuery(space, module.id)).then(ofModule, () => ofList(module))));
    return { value: told.toSorted((one, other) => startOf(one) - startOf(other)), asOf: now };
  },
  staleTime: 10 * 60_000,
});

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const startOf = (module: KnownModule): number => nextDate(module)?.start ?? Number.POSITIVE_INFINITY;
