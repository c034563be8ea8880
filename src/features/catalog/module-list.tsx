import { useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import type { ModuleStanding } from '#courses/module-standing.ts';
import { useWords } from '#i18n/use-words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { FilterChips, type FilterChip } from '#ui/filter-chips.tsx';
import type { CatalogDeps } from './catalog-deps.ts';
import styles from './catalog-page.module.css';
import { CatalogRows } from './catalog-rows.tsx';
import { facetsOf, viewed, viewOf, type Facet, type Facets, type ModuleView } from './module-filters.ts';

interface ModuleListProps {
  readonly label: string;
  readonly modules: readonly KnownModule[];
  readonly standings: ReadonlyMap<string, ModuleStanding>;
  readonly deps: CatalogDeps;
  readonly head?: ReactNode;
}

/** A list of modules with its filters, which stand in the address. */
export function ModuleList({ label, modules, standings, deps, head }: ModuleListProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const view = viewOf(search);
  const facets = useMemo(() => facetsOf(modules), [modules]);
  const rows = viewed(modules, view, facets);
  const chips = useChips(facets, view, search);
  return (
    <div className={styles.listHead}>
      {head}
      <FilterChips label={t('catalog.filters')} chips={chips} moreLabel={(count) => t('catalog.moreFilters', { count })} />
      {/* The title of the page tells of all. */}
      {rows.length > 0 && rows.length < modules.length && <p className={styles.shown}>{t('catalog.courses', { count: rows.length })}</p>}
      {rows.length > 0 ? (
        <CatalogRows label={label} modules={rows} standings={standings} deps={deps} />
      ) : (
        <EmptyPlace
          drawing="blank-tag"
          title={t('catalog.nothingLeftTitle')}
          sentence={t('catalog.nothingLeftSentence')}
          action={
            <ButtonLink kind="quiet" to={without(search, ['type', 'language', 'dates', 'place'])}>
              {t('catalog.allAgain')}
            </ButtonLink>
          }
        />
      )}
    </div>
  );
}

function useChips({ kinds, languages, withDate, canSort }: Facets, view: ModuleView, search: URLSearchParams): readonly FilterChip[] {
  const { t, formats, wordOf } = useWords();
  const chip = (name: string, value: string, isOn: boolean, label: string, count?: number): FilterChip => ({
    key: `${name} ${value}`,
    label,
    isOn,
    to: isOn ? without(search, [name]) : withParameter(search, name, value),
    ...(count !== undefined && { count: formats.number(count) }),
  });
  return [
    ...(view.place === undefined ? [] : [chip('place', view.place, true, view.place)]),
    ...(canSort ? [chip('sort', 'newest', view.sort === 'newest', t('catalog.newestFirst'))] : []),
    ...byWord(kinds, ({ value, label }) => wordOf('kind', value, label)).map(({ word, value, count }) => chip('type', value, view.kind === value, word, count)),
    ...(withDate === undefined ? [] : [chip('dates', 'soon', view.hasDate, t('catalog.withDates'), withDate)]),
    ...languages.map(({ value, count }) => chip('language', value, view.language === value, formats.language(value), count)),
  ];
}

/** The LMS has two codes for what people call a video: what has one word is one filter. */
function byWord(facets: readonly Facet[], wordOf: (facet: Facet) => string): readonly { readonly word: string; readonly value: string; readonly count: number }[] {
  const groups = Map.groupBy(facets, wordOf);
  return [...groups].map(([word, same]) => ({ word, value: same.map(({ value }) => value).join(','), count: same.reduce((sum, { count }) => sum + count, 0) })).sort((one, other) => other.count - one.count);
}

function withParameter(search: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(search);
  next.set(name, value);
  return `?${next}`;
}

function without(search: URLSearchParams, names: readonly string[]): string {
  const next = new URLSearchParams(search);
  for (const name of names) next.delete(name);
  return `?${next}`;
}
