import type { QueryClient, UseQueryOptions } from '@tanstack/react-query';
import { ApiError } from '#api/api-error.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { KnownRecord } from '#features/course/course-deps.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { loadCode } from '../load-code.ts';
import { enrollmentsQuery } from './enrollments.ts';
import { recordsQuery } from './records.ts';

type Asking = Pick<LearnerSpace, 'client' | 'queries'>;

/** One training record; as long as it was never asked for, and from an LMS that does not answer `record`, what the lists say of it. */
export const recordQuery = (space: Asking, id: string): UseQueryOptions<KnownRecord> => ({
  queryKey: ['record', id],
  queryFn: async ({ signal }) => {
    try {
      return { record: (await space.client.call(await loadCode(async () => (await import('#api/contract/records.ts')).record), { id }, { signal })).value, asOf: Date.now() };
    } catch (error) {
      const listed = error instanceof ApiError && error.reason === 'not-found' ? await askLists(space, id) : undefined;
      if (listed) return listed;
      throw error;
    }
  },
  initialData: () => recordInLists(space.queries, id),
  // A list says less than the record: it is asked for all the same.
  initialDataUpdatedAt: 0,
});

async function askLists({ client, queries }: Asking, id: string): Promise<KnownRecord | undefined> {
  for (const query of [enrollmentsQuery({ client }), recordsQuery({ client })]) {
    await queries.fetchQuery({ ...query, staleTime: 30_000 });
    const found = recordInLists(queries, id);
    if (found) return found;
  }
  return undefined;
}

function recordInLists(queries: QueryClient, id: string): KnownRecord | undefined {
  const lists = [['enrollments'], ['records']].flatMap((queryKey) => queries.getQueryData<KnownEnrollments>(queryKey) ?? []);
  for (const list of lists.toSorted((one, other) => other.asOf - one.asOf)) {
    const record = find(list.records, id);
    if (record) return { record, asOf: list.asOf, isFromList: true };
  }
  return undefined;
}

function find(among: readonly TrainingRecord[], id: string): TrainingRecord | undefined {
  for (const record of among) {
    const found = record.id === id ? record : find(record.trainingRecords, id);
    if (found) return found;
  }
  return undefined;
}
