import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { countCategories, findStories } from '#courses/news/find-stories.ts';
import { storiesOf, type Story } from '#courses/news/story.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { FilterChips } from '#ui/filter-chips.tsx';
import { FindField } from '#ui/find-field.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import type { NewsDeps } from './news-deps.ts';
import styles from './news-page.module.css';
import { NewsSkeleton } from './news-skeleton.tsx';
import { NewsCard } from './news-card.tsx';
import { useSettled } from './use-settled.ts';
import { useStories } from './use-stories.ts';
import { useWarmPictures } from './use-warm-pictures.ts';

interface NewsPageProps {
  readonly deps: NewsDeps;
  /** The views of the inbox, above the list. */
  readonly tabs: ReactNode;
}

/** The news, the newest first. Words and category stand in the address (`?q=crane&category=Safety`). */
export function NewsPage({ deps, tabs }: NewsPageProps) {
  const { t } = useWords();
  const isOnline = useStore(deps.isOnline);
  const query = useStories(deps);
  return (
    <Page title={t('places.inbox')} tools={tabs} isWide>
      <Answer query={query} isOnline={isOnline} failedTitle={t('news.failedTitle')} skeleton={<NewsSkeleton />}>
        {(stories) => (stories.length === 0 ? <NoNews /> : <Stories deps={deps} stories={stories} isOnline={isOnline} />)}
      </Answer>
    </Page>
  );
}

function Stories({ deps, stories: known, isOnline }: { readonly deps: NewsDeps; readonly stories: readonly Story[]; readonly isOnline: boolean }) {
  const { t, formats } = useWords();
  const [search, setSearch] = useSearchParams();
  const words = search.get('q')?.trim() ?? '';
  const category = search.get('category') ?? undefined;
  const older = useOlder(deps, words, isOnline);
  const stories = useMemo(() => [...known, ...older.filter(({ id }) => known.every((story) => story.id !== id))], [known, older]);
  const found = findStories(stories, { words, category });
  const lead = words === '' && category === undefined ? leadOf(stories) : undefined;
  const shown = lead ? [lead, ...found.filter((story) => story !== lead)] : found;
  const newest = known[0]?.published;
  const { see } = deps;
  useEffect(() => {
    if (newest !== undefined) see(newest);
  }, [newest, see]);
  useWarmPictures(known.flatMap(({ image }) => (image === undefined ? [] : (deps.pictureAddress(image) ?? []))), isOnline);
  const find = (typed: string): void => {
    const next = new URLSearchParams(search);
    if (typed === '') next.delete('q');
    else next.set('q', typed);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const address = (to: string | undefined): string => `?${new URLSearchParams({ ...(to !== undefined && { category: to }), ...(words && { q: words }) })}`;
  const counts = countCategories(findStories(stories, { words, category: undefined }));
  return (
    <div className={styles.stack}>
      <div className={styles.tools}>
        <FindField label={t('news.find')} clearLabel={t('news.clear')} value={search.get('q') ?? ''} onChange={find} />
        {counts.length > 1 && (
          <FilterChips
            label={t('news.categories')}
            chips={[
              { key: ' all', to: address(undefined), label: t('news.all'), isOn: category === undefined },
              ...counts.map((each) => ({ key: each.category, to: address(each.category === category ? undefined : each.category), label: each.category, count: formats.number(each.count), isOn: each.category === category })),
            ]}
          />
        )}
      </div>
      {shown.length === 0 && <NotFound />}
      <ul className={styles.stories} aria-label={t('news.listLabel')}>
        {shown.map((story) => {
          const isLead = story === lead;
          const picture = story.image === undefined ? undefined : deps.pictureAddress(story.image);
          return (
            <li key={story.id} className={isLead ? styles.lead : undefined}>
              <NewsCard story={story} to={{ pathname: deps.hrefOfArticle(story.id), search: search.toString() }} picture={picture} isLead={isLead} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The newest with a picture among the few newest: it stands on top, as wide as the page. */
const leadOf = (stories: readonly Story[]): Story | undefined => stories.slice(0, mostBeforeLead).find(({ image }) => image !== undefined);
const mostBeforeLead = 6;

const none: readonly Story[] = [];

/** What the LMS finds beside what is known here, once nobody types any more. */
function useOlder(deps: Pick<NewsDeps, 'found'>, words: string, isOnline: boolean): readonly Story[] {
  const settled = useSettled(words);
  const { data } = useQuery({ ...deps.found(settled), enabled: isOnline && settled.length > 1, retry: false });
  return useMemo(() => (data && settled === words ? storiesOf(data.value, undefined) : none), [data, settled, words]);
}

function NoNews() {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('news.nothingTitle')} sentence={t('news.nothingSentence')} />;
}

function NotFound() {
  const { t } = useWords();
  return (
    <EmptyPlace
      drawing="loose-strap"
      title={t('news.notFoundTitle')}
      sentence={t('news.notFoundSentence')}
      action={
        <ButtonLink kind="quiet" size="small" to="?">
          {t('news.showAll')}
        </ButtonLink>
      }
    />
  );
}
