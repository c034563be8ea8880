import type { UseQueryOptions } from '@tanstack/react-query';
import type { ListedPerson } from '#api/contract/people.ts';
import * as users from '#api/contract/users.ts';
import type { LearnerSpace } from '../learner-space.ts';

/** People by their names. Who is looked for is nobody else's business: nothing of it is kept on this device. */
export const peopleFoundQuery = ({ client }: Pick<LearnerSpace, 'client'>, keywords: string): UseQueryOptions<readonly ListedPerson[]> => ({
  queryKey: ['people', { keywords }],
  queryFn: async ({ signal }) => (await client.call(users.people, { keywords, max: 25 }, { signal })).value.people,
  staleTime: 60_000,
  gcTime: 5 * 60_000,
  meta: { isOfThisDevice: true },
});
