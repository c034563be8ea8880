import { classes } from '#ui/classes.ts';
import styles from './lms-html.module.css';
import type { PictureAddress } from './safe-html.ts';
import { useSafeHtml } from './use-safe-html.ts';

interface LmsHtmlProps {
  readonly html: string | undefined;
  readonly className?: string | undefined;
  /** Gives the address of a picture of the LMS on the app's own origin; without it no pictures are shown. */
  readonly pictureAddress?: PictureAddress | undefined;
}

/** A text of the LMS that may hold HTML, made harmless. Nothing where nothing is left of it. */
export function LmsHtml({ html, className, pictureAddress }: LmsHtmlProps) {
  const safe = useSafeHtml(html ?? '', pictureAddress);
  if (safe === undefined || safe === '') return null;
  // Cleaned by useSafeHtml just above.
  return <div className={classes(styles.html, className)} dir="auto" dangerouslySetInnerHTML={{ __html: safe }} />;
}
