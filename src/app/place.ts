import type { QueryClient, UseQueryOptions } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { LoaderFunction, Params } from 'react-router';
import type { AppEnv } from './app-env.ts';
import type { AppSession } from './app-session.ts';
import type { LearnerSpace } from './learner-space.ts';

/** A request that has not been sent yet. */
type Ask = (queries: QueryClient) => Promise<void>;

export const ask =
  <T>(query: UseQueryOptions<T>): Ask =>
  (queries) =>
    queries.prefetchQuery(query);

/** What a place asks first, by its address: `(space) => [ask(enrollmentsQuery(space)), …]`. */
export type Asks = (space: LearnerSpace, params: Params) => readonly Ask[];

/** The module of a place: what `routes/*-route.tsx` export. */
interface PlaceModule {
  readonly Component: ComponentType;
  /** Without it the place asks as it is drawn. */
  readonly asks?: Asks;
}

/** A loader that starts all requests of a place at once and waits for none: what is known is shown meanwhile. */
const asking =
  ({ phase }: Pick<AppSession, 'phase'>, asks: Asks): LoaderFunction =>
  ({ params }) => {
    const here = phase.get();
    if (here.kind === 'learner') for (const begin of asks(here.space, params)) void begin(here.space.queries);
    return null;
  };

interface LazyPlace {
  readonly lazy: () => Promise<{ readonly Component: ComponentType; readonly loader: LoaderFunction }>;
}

/**
 * Routes whose code comes when they are entered. `first` is for the first screen, whose words are there from the start; the code of a further `place` comes
 * together with the words of the further places.
 */
export function placesOf({ session, speech }: Pick<AppEnv, 'session' | 'speech'>): Readonly<Record<'first' | 'place', (load: () => Promise<PlaceModule>) => LazyPlace>> {
  const lazily = (load: () => Promise<PlaceModule>, words: () => Promise<void>): LazyPlace => ({
    lazy: async () => {
      const [{ Component, asks }] = await Promise.all([load(), words()]);
      return { Component, loader: asking(session, asks ?? (() => [])) };
    },
  });
  return { first: (load) => lazily(load, () => Promise.resolve()), place: (load) => lazily(load, speech.speakOfPlaces) };
}
