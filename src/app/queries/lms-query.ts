import type { UseQueryOptions } from '@tanstack/react-query';
import type { AnswerFor, DocumentFunction, FeedFunction, ParametersFor } from '#api/contract/describe.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { loadCode } from '../load-code.ts';

type Asking = Pick<LearnerSpace, 'client'>;

interface Freshness {
  /** How long an answer counts as fresh, in milliseconds; half a minute unless told. */
  readonly staleTime?: number;
}

/**
 * One function of the LMS as a query: its key is the function's name and parameters, its answer is kept on this device and refreshed behind. Fails with ApiError.
 */
export const lmsQuery = <F extends DocumentFunction>({ client }: Asking, fn: F, parameters: ParametersFor<F>, freshness: Freshness = {}): UseQueryOptions<Known<AnswerFor<F>>> => ({
  queryKey: keyOf(fn.name, parameters),
  queryFn: async ({ signal }) => {
    const { value } = await client.call(fn, parameters, { signal });
    return { value, asOf: Date.now() };
  },
  ...freshness,
});

/**
 * As `lmsQuery`, for what a first screen asks: the function's description comes with the request, since the first picture is drawn from what is known already.
 */
export const lmsQueryLater = <F extends DocumentFunction>({ client }: Asking, name: string, load: () => Promise<F>, parameters: ParametersFor<F>, freshness: Freshness = {}): UseQueryOptions<Known<AnswerFor<F>>> => ({
  queryKey: keyOf(name, parameters),
  queryFn: async ({ signal }) => {
    const { value } = await client.call(await loadCode(load), parameters, { signal });
    return { value, asOf: Date.now() };
  },
  ...freshness,
});

/** As `lmsQuery`, for a function that answers with a feed. */
export const lmsFeedQuery = <F extends FeedFunction>({ client }: Asking, fn: F, parameters: ParametersFor<F>, freshness: Freshness = {}): UseQueryOptions<Known<Feed>> => ({
  queryKey: keyOf(fn.name, parameters),
  queryFn: async ({ signal }) => ({ value: await client.feed(fn, parameters, { signal }), asOf: Date.now() }),
  ...freshness,
});

/** As `lmsQueryLater`, for a function that answers with a feed. */
export const lmsFeedQueryLater = <F extends FeedFunction>({ client }: Asking, name: string, load: () => Promise<F>, parameters: ParametersFor<F>, freshness: Freshness = {}): UseQueryOptions<Known<Feed>> => ({
  queryKey: keyOf(name, parameters),
  queryFn: async ({ signal }) => ({ value: await client.feed(await loadCode(load), parameters, { signal }), asOf: Date.now() }),
  ...freshness,
});

/** `['records']`, `['message', { id: 'M1' }]`: what invalidates a function’s answers, all of them or one. */
function keyOf(name: string, parameters: object): readonly unknown[] {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return given.length === 0 ? [name] : [name, Object.fromEntries(given)];
}
