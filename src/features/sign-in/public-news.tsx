import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link, useSearchParams } from 'react-router';
import { storiesOf, type Story } from '#courses/news/story.ts';
import { useWords } from '#i18n/use-words.ts';
import { QuietPicture } from '#parts/quiet-picture.tsx';
import { StoryBody } from '#parts/story/story-body.tsx';
import { Sheet } from '#ui/sheet.tsx';
import styles from './public-news.module.css';
import type { PublicNewsDeps } from './sign-in-deps.ts';

interface PublicNewsProps {
  readonly deps: PublicNewsDeps;
  readonly isOnline: boolean;
  readonly className?: string | undefined;
}

const mostShown = 3;

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
              <Link className={styles.card} to={{ search: new URLSearchParams([...without, ['news', id]]).toString() }} preventScrollReset>
                <span className={styles.title} dir="auto">
                  {title}
                </span>
                {teaser && (
                  <span className={styles.teaser} dir="auto">
                    {teaser}
                  </span>
                )}
                {published !== undefined && (
                  <time className={styles.when} dateTime={new Date(published).toISOString()}>
                    {formats.date(published)}
                  </time>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <Sheet isOpen={open !== undefined} onClose={() => setSearch(without, { replace: true, preventScrollReset: true })} title={open?.title ?? ''} closeLabel={t('common.close')}>
        {open && <Opened deps={deps} story={open} isOnline={isOnline} />}
      </Sheet>
    </aside>
  );
}

function Opened({ deps, story, isOnline }: { readonly deps: PublicNewsDeps; readonly story: Story; readonly isOnline: boolean }) {
  const picture = story.image === undefined ? undefined : deps.pictureAddress(story.image);
  return (
    <div className={styles.opened}>
      {picture !== undefined && <QuietPicture src={picture} className={styles.picture} isLazy={false} />}
      <StoryBody story={story} isOnline={isOnline} pictureAddress={deps.pictureAddress} openFile={deps.openFile} />
    </div>
  );
}
