import { Paperclip } from 'lucide-react';
import { Link, type To } from 'react-router';
import type { Story } from '#courses/news/story.ts';
import { useWords } from '#i18n/use-words.ts';
import { QuietPicture } from '#parts/quiet-picture.tsx';
import { classes } from '#ui/classes.ts';
import styles from './story-card.module.css';

interface StoryCardProps {
  readonly story: Story;
  readonly to: To;
  /** Where its picture is on the app's own origin. */
  readonly picture: string | undefined;
  /** The first one: its picture is as wide as the page. */
  readonly isLead?: boolean;
}

/** One article in the list: what it is about, how it begins, and its picture where it has one. */
export function StoryCard({ story, to, picture, isLead = false }: StoryCardProps) {
  const { t, formats } = useWords();
  const { title, teaser, published, category, files } = story;
  return (
    <Link to={to} className={classes(styles.card, isLead && styles.isLead)}>
      {picture !== undefined && <QuietPicture src={picture} className={styles.picture} isLazy={!isLead} />}
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {teaser && (
          <span className={styles.teaser} dir="auto">
            {teaser}
          </span>
        )}
        <span className={styles.meta}>
          {category && <bdi className={styles.category}>{category}</bdi>}
          {published !== undefined && <time dateTime={new Date(published).toISOString()}>{formats.shortWhen(published)}</time>}
          {files.length > 0 && (
            <span className={styles.files}>
              <Paperclip aria-hidden="true" />
              {t('news.files', { count: files.length })}
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}
