import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import { nextDate } from '#courses/known-catalog/next-date.ts';

/** What a list of modules is narrowed to and how it is ordered: it stands in the address. */
export interface ModuleView {
  /** One code, or several that have the same word, with commas between. */
  readonly kind?: string;
  readonly language?: string;
  /** Only what has a date that has not begun. */
  readonly hasDate: boolean;
  /** Only what has a date at this place. */
  readonly place?: string;
  readonly sort: 'catalog' | 'newest';
}

export const viewOf = (search: URLSearchParams): ModuleView => ({
  ...(search.get('type') && { kind: search.get('type') ?? '' }),
  ...(search.get('language') && { language: search.get('language') ?? '' }),
  hasDate: search.get('dates') === 'soon',
  ...(search.get('place') && { place: search.get('place') ?? '' }),
  sort: search.get('sort') === 'newest' ? 'newest' : 'catalog',
});

/** A filter that may be offered: how many rows it would leave. */
export interface Facet {
  readonly value: string;
  readonly label?: string;
  readonly count: number;
}

/** The filters of a list. Each exists only if its fact is known of every row, and if it would leave some and not all. */
export interface Facets {
  readonly kinds: readonly Facet[];
  readonly languages: readonly Facet[];
  readonly withDate: number | undefined;
  readonly canSort: boolean;
}

export function facetsOf(modules: readonly KnownModule[], now = Date.now()): Facets {
  const withDate = modules.every(({ dates }) => dates !== undefined) ? modules.filter((module) => nextDate(module, now)).length : 0;
  return {
    kinds: facet(modules, ({ kind }) => kind, ({ kindLabel }) => kindLabel),
    languages: facet(modules, ({ language }) => language),
    withDate: withDate > 0 && withDate < modules.length ? withDate : undefined,
    canSort: modules.length > 1 && modules.every(({ created }) => created !== undefined),
  };
}

function facet(modules: readonly KnownModule[], valueOf: (module: KnownModule) => string | undefined, labelOf?: (module: KnownModule) => string | undefined): readonly Facet[] {
  const facets = new Map<string, Facet>();
  for (const module of modules) {
    const value = valueOf(module);
    if (value === undefined) return [];
    const before = facets.get(value);
    const label = before?.label ?? labelOf?.(module);
    facets.set(value, { value, count: (before?.count ?? 0) + 1, ...(label !== undefined && { label }) });
  }
  return facets.size < 2 ? [] : [...facets.values()].sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** The rows that a view leaves, in its order. A filter that is not offered for these rows hides none of them. */
export function viewed(modules: readonly KnownModule[], view: ModuleView, facets: Facets, now = Date.now()): readonly KnownModule[] {
  const has = (facets: readonly Facet[], value: string | undefined): boolean => facets.some((facet) => facet.value === value);
  const kinds = (view.kind?.split(',') ?? []).filter((kind) => has(facets.kinds, kind));
  const left = modules.filter(
    (module) =>
      (kinds.length === 0 || kinds.includes(module.kind ?? '')) &&
      (!has(facets.languages, view.language) || module.language === view.language) &&
      (view.place === undefined || module.dates?.some(({ place }) => place === view.place) === true) &&
      (!view.hasDate || facets.withDate === undefined || nextDate(module, now) !== undefined),
  );
  return view.sort === 'newest' && facets.canSort ? left.toSorted((one, other) => (other.created ?? 0) - (one.created ?? 0)) : left;
}
