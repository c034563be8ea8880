import type { QueryClient, UseQueryOptions } from '@tanstack/react-query';
import type { Module } from '#api/contract/module.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { KnownRecord } from '#features/course/course-deps.ts';
import type { KnownEnrollments } from '#features/learning/learning-deps.ts';
import * as modules from '#api/contract/modules.ts';
import * as records from '#api/contract/records.ts';
import type { LearnerSpace } from './learner-space.ts';

/** The active enrollments, with the time at which the LMS said so. */
export const enrollmentsQuery = ({ client }: Pick<LearnerSpace, 'client'>): UseQueryOptions<KnownEnrollments> => ({
  queryKey: ['enrollments'],
  queryFn: async ({ signal }) => ({ records: (await client.call(records.enrollments, {}, { signal })).value.trainingRecords, asOf: Date.now() }),
});

/** All enrollments, the finished ones too. */
export const recordsQuery = ({ client }: Pick<LearnerSpace, 'client'>): UseQueryOptions<KnownEnrollments> => ({
  queryKey: ['records'],
  queryFn: async ({ signal }) => ({ records: (await client.call(records.records, {}, { signal })).value.trainingRecords, asOf: Date.now() }),
});

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

/** What the catalog says of a module. */
export const moduleQuery = ({ client }: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Module> => ({
  queryKey: ['module', id],
  queryFn: async ({ signal }) => (await client.call(modules.module, { id }, { signal })).value,
  staleTime: 10 * 60_000,
});

/** How large an enrollment's package is, asked with its first byte; null where the LMS does not say. */
export const packageBytesQuery = ({ client }: Pick<LearnerSpace, 'client'>, enrollmentId: string): UseQueryOptions<number | null> => ({
  queryKey: ['package-bytes', enrollmentId],
  queryFn: async ({ signal }) => {
    const response = await client.download(records.contentPackage, { enrollmentId }, { signal, range: { first: 0, last: 0 } });
    await response.body?.cancel();
    const total = response.status === 206 ? /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1] : response.headers.get('Content-Length');
    return total ? Number(total) : null;
  },
  staleTime: 10 * 60_000,
});
