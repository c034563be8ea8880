import type { UseQueryResult } from '@tanstack/react-query';
import { ApiError } from '#api/api-error.ts';
import type { Known } from '#api/known.ts';

/** Many sites do not know a function at all: its answer is not given, and nothing is known. That is no failure. */
export const isNotGiven = (error: Error | null): boolean => error instanceof ApiError && error.reason === 'not-found';

/** The answer of a query, with `nothing` in place of one that is not given; undefined while it has not come, or when it failed. */
export const givenBy = <T>({ data, error }: Pick<UseQueryResult<Known<T>>, 'data' | 'error'>, nothing: T): T | undefined => data?.value ?? (isNotGiven(error) ? nothing : undefined);

/** A query whose answer may not be given, for `Answer`: then it is empty. */
export function orNothing<T>({ data, error, errorUpdatedAt, refetch }: UseQueryResult<Known<T>>, nothing: T): Pick<UseQueryResult<Known<T>>, 'data' | 'error' | 'refetch'> {
  if (data || !isNotGiven(error)) return { data, error, refetch };
  return { data: { value: nothing, asOf: errorUpdatedAt }, error: null, refetch };
}
