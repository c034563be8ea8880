import { Paperclip } from 'lucide-react';
import type { To } from 'react-router';
import type { Story } from '#courses/news/story.ts';
import { useWords } from '#i18n/use-words.ts';
import { QuietPicture } from '#parts/quiet-picture.tsx';
import { StoryCard } from '#ui/story-card.tsx';
import styles from './news-card.module.css';

interface NewsCardProps {
  readonly story: Story;
  readonly to: To;
  /** Where its picture is on the app's own origin. */
  readonly picture: string | undefined;
  /** The first one: its picture is as wide as the page. */
  readonly isLead?: boolean;
}

/** One article in the list: what it is about, how it begins, and its picture where it has one. */
export function NewsCard({ story, to, picture, isLead = false }: NewsCardProps) {
  const { t, formats } = useWords();
  const { title, teaser, published, category, files } = story;
  return (
    <StoryCard
      to={to}
      size={isLead ? 'lead' : 'usual'}
      title={title}
      teaser={teaser}
      renderPicture={picture === undefined ? undefined : (className) => <QuietPicture src={picture} className={className} isLazy={!isLead} />}
      meta={
        <>
          {category && <bdi className={styles.category}>{category}</bdi>}
          {published !== undefined && <time dateTime={new Date(published).toISOString()}>{formats.shortWhen(published)}</time>}
          {files.length > 0 && (
            <span className={styles.files}>
              <Paperclip aria-hidden="true" />
              {t('news.files', { count: files.length })}
            </span>
          )}
        </>
      }
    />
  );
}
