import { link, type Link } from './common.ts';
import { expected, identifier, lazy, list, object, optional, plainCode, text, type Coded, type Shape } from './shape.ts';

/** A catalog below another one: its ID is in its link (`linkedId`), which leads to `catalog`. */
export interface CatalogChild {
  readonly title: string;
  readonly links: readonly Link[];
}

/** The catalog above, and those above that. */
export interface CatalogParent extends CatalogChild {
  readonly parent?: CatalogParent;
}

/** A module in a catalog: its ID is in its link (`linkedId`), which leads to `module`. */
export interface CatalogModule {
  readonly title: string;
  /** Facts D.1. */
  readonly type?: Coded;
  /** May hold HTML: sanitise before showing. */
  readonly description?: string;
  readonly links: readonly Link[];
}

/** One catalog with what is above, below and in it (facts C.1-X4). */
export interface Catalog {
  /** Inferred, never seen; ours does not send it, since whoever asks knows it. */
  readonly id?: string;
  readonly title: string;
  readonly parent?: CatalogParent;
  readonly children: readonly CatalogChild[];
  readonly modules: readonly CatalogModule[];
}

const parent: Shape<CatalogParent> = object<CatalogParent>({ title: text, links: list('link', link), parent: optional(lazy(() => parent)) });

export const catalog: Shape<Catalog> = object<Catalog>({
  id: optional(identifier),
  title: text,
  parent: optional(parent),
  children: list('child', object<CatalogChild>({ title: text, links: list('link', link) })),
  modules: list('module', object<CatalogModule>({ title: text, type: expected(plainCode), description: optional(text), links: list('link', link) })),
});
