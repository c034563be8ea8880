import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { List, ListItem } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { useStore } from '#ui/store.ts';
import { VirtualList } from '#ui/virtual-list.tsx';
import { countOf, groupNames, type FoundItem, type GroupName } from './found.ts';
import { FoundRow } from './found-row.tsx';
import { moveAmong } from './move-among.ts';
import { SearchedOver } from './searched-over.tsx';
import type { SearchDeps } from './search-deps.ts';
import styles from './search-page.module.css';
import { useDebounced } from './use-debounced.ts';
import { useSearch } from './use-search.ts';

interface SearchResultsProps {
  readonly deps: SearchDeps;
  /** What was typed. */
  readonly typed: string;
  /** Back to the field: with the arrow up from the first result. */
  readonly onUp: () => void;
  readonly onLeave: () => void;
}

const mostOfGroup = 5;

/** What is found, in groups; one of them alone and whole with `?in=` in the address. */
export function SearchResults({ deps, typed, onUp, onLeave }: SearchResultsProps) {
  const { t, formats } = useWords();
  const [search] = useSearchParams();
  const { text, found, isAsking } = useSearch(deps, typed);
  const only = groupNames.find((name) => name === search.get('in'));
  const count = countOf(found);
  const rows = (item: FoundItem): ReactNode => <FoundRow item={item} text={text} deps={deps} />;
  const hrefOfGroup = (name: GroupName | undefined): string => `?${new URLSearchParams({ q: typed, ...(name && { in: name }) })}`;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') onLeave();
    else moveAmong(event, onUp);
  };
  return (
    // The arrows move the focus among its links, which stay links.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.results} onKeyDown={onKeyDown} onClick={(event) => (event.target as Element).closest('a') && deps.recent.remember(typed)}>
      <FoundCount count={count} isAsking={isAsking} text={text} />
      {only && (
        <>
          <div className={styles.back}>
            <ButtonLink kind="quiet" size="small" to={hrefOfGroup(undefined)}>
              {t('search.allGroups')}
            </ButtonLink>
          </div>
          <Section title={t(`search.group-${only}`)} count={formats.number(found.get(only)?.length ?? 0)}>
            <VirtualList label={t(`search.group-${only}`)} items={found.get(only) ?? []} keyOf={({ key }) => key}>
              {rows}
            </VirtualList>
          </Section>
        </>
      )}
      {!only &&
        groupNames.map((name) => {
          const items = found.get(name) ?? [];
          if (items.length === 0) return null;
          const hasMore = items.length > mostOfGroup;
          return (
            <Section
              key={name}
              title={t(`search.group-${name}`)}
              count={hasMore ? formats.number(items.length) : undefined}
              more={hasMore ? { to: hrefOfGroup(name), label: t('search.showAll') } : undefined}
            >
              <List label={t(`search.group-${name}`)}>
                {items.slice(0, mostOfGroup).map((item) => (
                  <ListItem key={item.key}>{rows(item)}</ListItem>
                ))}
              </List>
            </Section>
          );
        })}
      {count === 0 && !isAsking && <NothingFound deps={deps} text={text} />}
      <SearchedOver deps={deps} isAsking={isAsking} />
    </div>
  );
}

/** Said to screen readers when the typing has paused and the LMS has answered. */
function FoundCount({ count, isAsking, text }: { readonly count: number; readonly isAsking: boolean; readonly text: string }) {
  const { t } = useWords();
  const id = useId();
  const said = useDebounced(isAsking ? '' : t('search.found', { count, text }), 600);
  return (
    <output id={id} className="visually-hidden" aria-live="polite">
      {said}
    </output>
  );
}

function NothingFound({ deps, text }: { readonly deps: SearchDeps; readonly text: string }) {
  const { t } = useWords();
  const isOnline = useStore(deps.isOnline);
  return <EmptyPlace drawing="blank-tag" title={t('search.nothingTitle', { text })} sentence={isOnline ? t('search.nothingSentence') : t('search.nothingOffline')} />;
}
