import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const Nothing = (): null => null;

/** A piece of a page whose code comes behind it. Where that cannot come (another tab has brought a newer version, no network) the piece is left out, and the page stays. */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await load().catch((): ComponentType<Props> => Nothing) }));
