import { ExternalLink } from 'lucide-react';
import type { FeedItem } from '#api/contract/feed/feed.ts';
import { useWords } from '#i18n/use-words.ts';
import { LmsHtml } from '#parts/lms-html.tsx';
import type { PictureAddress } from '#parts/safe-html.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Byline } from '#ui/byline.tsx';
import { Card } from '#ui/card.tsx';
import styles from './post-card.module.css';

interface PostCardProps {
  readonly post: FeedItem;
  /** Its page in the LMS, where it has one. */
  readonly link: string | undefined;
  readonly isOnline: boolean;
  readonly pictureAddress: PictureAddress;
}

/** One post: who, when, about what, and its words. */
export function PostCard({ post, link, isOnline, pictureAddress }: PostCardProps) {
  const { t, formats } = useWords();
  const { title, author, published, categories, content, summary } = post;
  const at = Date.parse(published ?? '');
  const [forum, topic] = categories;
  const place = forum !== undefined && topic !== undefined ? t('forum.inForum', { topic, forum }) : forum;
  return (
    <Card className={styles.post}>
      <Byline leading={author && <Avatar name={author} id={author} size={40} />} name={author}>
        {place && <bdi>{place}</bdi>}
        {!Number.isNaN(at) && <time dateTime={new Date(at).toISOString()}>{formats.shortWhen(at)}</time>}
      </Byline>
      <h2 className={styles.title} dir="auto">
        {link !== undefined && isOnline ? (
          <a href={link} target="_blank" rel="noreferrer">
            {title} <ExternalLink className="mirrors" aria-hidden="true" />
          </a>
        ) : (
          title
        )}
      </h2>
      <LmsHtml className={styles.text} html={content ?? summary} pictureAddress={pictureAddress} />
    </Card>
  );
}
