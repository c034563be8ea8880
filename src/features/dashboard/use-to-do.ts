import { useQueries, useQuery } from '@tanstack/react-query';
import { isActive, newestById } from '#courses/known-enrollments.ts';
import { toDoRows, type EnrolledDate } from '#courses/to-do.ts';
import type { ToDoRow } from '#courses/to-do-row.ts';
import { useNow } from '#ui/use-now.ts';
import { useStore } from '#ui/store.ts';
import type { DashboardDeps } from './dashboard-deps.ts';

/** Kinds that take place on a date (facts D.1): of these the LMS is asked for it. */
const dated: ReadonlySet<string> = new Set(['classroom', 'virtualClassroom', 'workshopSeminar']);
/** A call each, and Home is opened often. */
const mostDates = 8;

interface ToDo {
  readonly rows: readonly ToDoRow[];
  /** Neither the enrollments nor anything else has come yet. */
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** The learner has never been given anything to learn. */
  readonly isNew: boolean;
}

/** What is to do, from everything that is known. */
export function useToDo(deps: DashboardDeps): ToDo {
  const now = useNow();
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const path = useQuery(deps.path);
  const certificates = useQuery(deps.certificates);
  const standings = useStore(deps.standings);
  const lists = [enrollments.data, records.data];
  const onDates = [...newestById(lists).values()].filter((record) => isActive(record) && dated.has(record.learningModule.type?.code ?? '')).slice(0, mostDates);
  const dates = useQueries({
    queries: onDates.map(({ id }) => deps.date(id)),
    combine: (results) => new Map(results.flatMap(({ data }, place): (readonly [string, EnrolledDate])[] => (data ? [[onDates[place]?.id ?? '', data]] : []))),
  });
  const rows = toDoRows({ lists, path: path.data?.value, certificates: certificates.data?.value, dates, standings }, now);
  return {
    rows,
    isPending: enrollments.isPending && rows.length === 0,
    error: enrollments.data ? null : enrollments.error,
    retry: () => void enrollments.refetch(),
    isNew: enrollments.data !== undefined && records.data !== undefined && enrollments.data.records.length === 0 && records.data.records.length === 0 && rows.length === 0,
  };
}
