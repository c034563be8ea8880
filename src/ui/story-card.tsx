import type { ReactNode } from 'react';
import type { LinkProps } from 'react-router';
import { CardLink } from './card-link.tsx';
import { classes } from './classes.ts';
import { Dotted } from './dotted.tsx';
import styles from './story-card.module.css';

interface StoryCardProps extends Pick<LinkProps, 'to' | 'preventScrollReset'> {
  /** In whatever language it was written. */
  readonly title: string;
  /** How it begins: three lines at most, two in a small one. */
  readonly teaser?: string | undefined;
  /** Each child is one small fact. */
  readonly meta?: ReactNode;
  /** Its picture, in the shape that is given. */
  readonly renderPicture?: ((className: string) => ReactNode) | undefined;
  /** `lead`: the first one, with its picture as wide as the page; `small`: beside something that matters more. */
  readonly size?: 'lead' | 'usual' | 'small';
  readonly className?: string | undefined;
}

/** Something to read, by its beginning. */
export function StoryCard({ title, teaser, meta, renderPicture, size = 'usual', className, ...link }: StoryCardProps) {
  return (
    <CardLink {...link} isLined={size !== 'small'} className={classes(styles.card, size === 'lead' && styles.isLead, size === 'small' && styles.isSmall, className)}>
      {renderPicture?.(styles.picture ?? '')}
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {teaser && (
          <span className={styles.teaser} dir="auto">
            {teaser}
          </span>
        )}
        {meta && (
          <Dotted as="span" className={styles.meta}>
            {meta}
          </Dotted>
        )}
      </span>
    </CardLink>
  );
}
