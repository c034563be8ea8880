import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Store } from '../store.ts';
import { hueOfId } from './cover-hue.ts';

/** The hue of what an ID means, where it is known: the app knows which branch of the catalog a thing stands in. */
export type CoverHues = (id: string) => number | undefined;

const noHues: Store<CoverHues> = { get: () => () => undefined, subscribe: () => () => undefined };
const CoverHuesContext = createContext<Store<CoverHues>>(noHues);

/** Gives everything below it the hues of their branches, as far as they are known when it is first drawn. */
export function CoverHuesProvider({ hues, children }: { readonly hues: Store<CoverHues>; readonly children: ReactNode }) {
  return <CoverHuesContext value={hues}>{children}</CoverHuesContext>;
}

/** The hue of a thing's cover and tag. What somebody is looking at keeps its colour, also when the catalog becomes known meanwhile. `hue` is taken as it is. */
export function useCoverHue(id: string, hue?: number): number {
  const hues = use(CoverHuesContext);
  const first = useMemo(() => hues.get()(id) ?? hueOfId(id), [hues, id]);
  return hue ?? first;
}
