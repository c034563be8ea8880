import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useId, type ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { storiesOf } from '#courses/news/story.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';
import { StoryCard } from '#ui/story-card.tsx';
import styles from './public-news.module.css';
import type { OpenedStoryProps } from './opened-story.tsx';
import type { PublicNewsDeps } from './sign-in-deps.ts';

interface PublicNewsProps {
  readonly deps: PublicNewsDeps;
  readonly isOnline: boolean;
  readonly className?: string | undefined;
}

const mostShown = 3;

// Its code is not in the first screen. Where it does not come nothing is shown: the sign-in goes on.
const OpenedStory = lazy(() =>
  import('./opened-story.tsx').then(
    (module): { default: ComponentType<OpenedStoryProps> } => ({ default: module.OpenedStory }),
    () => ({ default: () => null }),
  ),
);

/** What the organisation tells everybody, beside the sign-in. Where it does not come there is nothing: it never stands in the way. One opens over the page (`?news=…`). */
export function PublicNews({ deps, isOnline, className }: PublicNewsProps) {
  const { t, formats } = useWords();
  const [search, setSearch] = useSearchParams();
  const heading = useId();
  const { data } = useQuery({ ...deps.news, retry: false });
  const stories = data ? storiesOf(undefined, data.value) : [];
  const shown = stories.slice(0, mostShown);
  if (shown.length === 0) return null;
  const open = stories.find(({ id }) => id === search.get('news'));
  const without = new URLSearchParams(search);
  without.delete('news');
  return (
    <aside className={className} aria-labelledby={heading}>
      <div className={styles.news}>
        <h2 id={heading} className={styles.heading}>
          {t('signIn.newsTitle')}
        </h2>
        <ul className={styles.cards}>
          {shown.map(({ id, title, teaser, published }) => (
            <li key={id} className={styles.item}>
              <StoryCard
                size="small"
                className={styles.card}
                to={{ search: new URLSearchParams([...without, ['news', id]]).toString() }}
                preventScrollReset
                title={title}
                teaser={teaser}
                meta={published !== undefined && <time dateTime={new Date(published).toISOString()}>{formats.date(published)}</time>}
              />
            </li>
          ))}
        </ul>
      </div>
      <Sheet isOpen={open !== undefined} onClose={() => setSearch(without, { replace: true, preventScrollReset: true })} title={open?.title ?? ''} closeLabel={t('common.close')}>
        {open && (
          <Suspense>
            <OpenedStory deps={deps} story={open} isOnline={isOnline} />
          </Suspense>
        )}
      </Sheet>
    </aside>
  );
}
