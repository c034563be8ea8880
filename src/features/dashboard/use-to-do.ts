import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { learnersPath, type PathStop } from '#courses/learners-path.ts';
import { presses, toDoRows } from '#courses/to-do.ts';
import type { ToDoRow } from '#courses/to-do-row.ts';
import { isNotGiven } from '#parts/not-given.ts';
import { useEnrolledDates } from '#parts/use-enrolled-dates.ts';
import { useIsLate } from '#ui/use-is-late.ts';
import { useNow } from '#ui/use-now.ts';
import { useStore } from '#ui/store.ts';
import type { DashboardDeps } from './dashboard-deps.ts';

/** So long the list is held back until all of it is known: rows that change their places under the finger are worse than rows that come a moment later. */
export const togetherMs = 3_000;

interface ToDo {
  readonly rows: readonly ToDoRow[];
  /** What it is made of is still on its way. */
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Why due dates or certificates did not come: something may be missing, and nothing may be said of what is not there. */
  readonly missing: Error | null;
  readonly retry: () => void;
  /** Nothing is lost by waiting: a good day. */
  readonly isCalm: boolean;
  /** The learner has never been given anything to learn. */
  readonly isNew: boolean;
  /** Where the learner's path goes on. */
  readonly next: PathStop | undefined;
}

/** What is to do, from everything that is known. */
export function useToDo(deps: DashboardDeps): ToDo {
  const now = useNow();
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const path = useQuery(deps.path);
  const certificates = useQuery(deps.certificates);
  const standings = useStore(deps.standings);
  const active = enrollments.data;
  const all = records.data;
  const dates = useEnrolledDates(deps.date, active, all);
  const rows = useMemo(
    () => toDoRows({ lists: [active, all], path: path.data?.value, certificates: certificates.data?.value, dates: new Map(dates.known), standings }, now),
    [active, all, path.data, certificates.data, dates.known, standings, now],
  );
  const next = useMemo(() => path.data && learnersPath({ path: path.data.value, lists: [active, all], standings }).now, [active, all, path.data, standings]);
  const isComing = enrollments.isPending || path.isPending || certificates.isPending || dates.isPending;
  const isLate = useIsLate(isComing, togetherMs);
  const missing = [path, certificates].find(({ data, error }) => data === undefined && error !== null && !isNotGiven(error))?.error ?? null;
  return {
    rows,
    isPending: isComing && !(isLate && (active !== undefined || rows.length > 0)) && enrollments.error === null,
    error: active ? null : enrollments.error,
    missing,
    retry: () => {
      for (const query of [enrollments, path, certificates]) if (query.error) void query.refetch();
    },
    isCalm: active !== undefined && !missing && !rows.some(({ reason }) => presses(reason)),
    isNew: active !== undefined && all !== undefined && active.records.length === 0 && all.records.length === 0 && rows.length === 0,
    next,
  };
}
