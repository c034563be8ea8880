import type { Story } from '#courses/news/story.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileRows, type OpenFile } from '#parts/files/file-row.tsx';
import { LmsHtml } from '#parts/lms-html.tsx';
import type { PictureAddress } from '#parts/safe-html.ts';
import { Dotted } from '#ui/dotted.tsx';
import styles from './story-body.module.css';

interface StoryBodyProps {
  readonly story: Story;
  readonly isOnline: boolean;
  readonly pictureAddress: PictureAddress;
  readonly openFile: OpenFile;
}

/** An article to be read: when and by whom, how it begins, its text, and the files that come with it. */
export function StoryBody({ story, isOnline, pictureAddress, openFile }: StoryBodyProps) {
  const { t, formats } = useWords();
  const { teaser, html, published, author, files } = story;
  return (
    <div className={styles.body}>
      {(published !== undefined || author) && (
        <Dotted>
          {published !== undefined && <time dateTime={new Date(published).toISOString()}>{formats.date(published)}</time>}
          {author && <bdi>{author}</bdi>}
        </Dotted>
      )}
      {teaser && (
        <p className={styles.teaser} dir="auto">
          {teaser}
        </p>
      )}
      <LmsHtml className={styles.text} html={html} pictureAddress={pictureAddress} />
      {files.length > 0 && (
        <section className={styles.files}>
          <h2>{t('file.attached')}</h2>
          <FileRows label={t('file.attached')} files={files} isOnline={isOnline} openFile={openFile} />
        </section>
      )}
    </div>
  );
}
