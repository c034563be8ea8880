import type { QueryClient, UseQueryOptions } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { LoaderFunction, Params } from 'react-router';
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
export const asking =
  ({ phase }: Pick<AppSession, 'phase'>, asks: Asks): LoaderFunction =>
  ({ params }) => {
    const here = phase.get();
    if (here.kind === 'learner') for (const begin of asks(here.space, params)) void begin(here.space.queries);
    return null;
  };

/** Routes whose code comes when they are entered; a first screen does not need it. */
export const placesOf =
  (session: Pick<AppSession, 'phase'>) =>
  (load: () => Promise<PlaceModule>): { readonly lazy: () => Promise<{ Component: ComponentType; loader: LoaderFunction }> } => ({
    lazy: async () => {
      const { Component, asks } = await load();
      return { Component, loader: asking(session, asks ?? (() => [])) };
    },
  });
