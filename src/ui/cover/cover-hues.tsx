import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { Store } from '../store.ts';
import { hueOfId } from './cover-hue.ts';

/** The hue of what an ID means, where it is known: the app knows which branch of the catalog a thing stands in. */
export type CoverHues = (id: string) => number | undefined;

const noHues: Store<CoverHues> = { get: () => () => undefined, subscribe: () => () => undefined };
const CoverHuesContext = createContext<Store<CoverHues>>(noHues);

/** Gives everything below it the hues of their branches, as they become known. */
export function CoverHuesProvider({ hues, children }: { readonly hues: Store<CoverHues>; readonly children: ReactNode }) {
  return <CoverHuesContext value={hues}>{children}</CoverHuesContext>;
}

/** The hue of a thing's cover and tag; what is drawn with it is drawn anew only when this hue changes. `hue` is taken as it is. */
export function useCoverHue(id: string, hue?: number): number {
  const hues = use(CoverHuesContext);
  return useSyncExternalStore(hues.subscribe, () => hue ?? hues.get()(id) ?? hueOfId(id));
}
