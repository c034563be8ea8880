import type { QueryClient, UseQueryOptions } from '@tanstack/react-query';
import * as records from '#api/contract/records.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { KnownRecord } from '#features/course/course-deps.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { LearnerSpace } from '../learner-space.ts';

/** One training record; as long as it was never asked for, what the lists say of it. */
export const recordQuery = ({ client, queries }: Pick<LearnerSpace, 'client' | 'queries'>, id: string): UseQueryOptions<KnownRecord> => ({
  queryKey: ['record', id],
  queryFn: async ({ signal }) => ({ record: (await client.call(records.record, { id }, { signal })).value, asOf: Date.now() }),
  initialData: () => recordInLists(queries, id),
  // A list says less than the record: it is asked for all the same.
  initialDataUpdatedAt: 0,
});

function recordInLists(queries: QueryClient, id: string): KnownRecord | undefined {
  const lists = [['enrollments'], ['records']].flatMap((queryKey) => queries.getQueryData<KnownEnrollments>(queryKey) ?? []);
  for (const list of lists.toSorted((one, other) => other.asOf - one.asOf)) {
    const record = find(list.records, id);
    if (record) return { record, asOf: list.asOf };
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
