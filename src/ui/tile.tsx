import type { ReactNode } from 'react';
import { CardLink } from './card-link.tsx';
import styles from './tile.module.css';

interface TileProps {
  readonly to: string;
  readonly icon: ReactNode;
  readonly label: string;
  /** Already written in the learner's figures; `null` while it comes, undefined where it is not known: then its room stays empty. */
  readonly figure: string | null | undefined;
  /** What the figure counts, or what should be known besides. */
  readonly meta?: string | undefined;
  /** Colours the words below, never alone: they say it. */
  readonly tone?: 'plain' | 'due' | 'bad';
}

/** A place with its figure. Its children of `Tiles` stand beside each other and are equally high. */
export function Tile({ to, icon, label, figure, meta, tone = 'plain' }: TileProps) {
  return (
    <li className={styles.item}>
      <CardLink to={to} className={styles.tile}>
        <span className={styles.head}>
          <span className={styles.icon}>{icon}</span>
          <span className={styles.label}>{label}</span>
        </span>
        <span className={styles.figure} data-is-coming={figure === null || undefined}>
          {figure}
        </span>
        <span className={styles.meta} data-tone={tone}>
          {meta}
        </span>
      </CardLink>
    </li>
  );
}

/** Tiles: two beside each other on a phone, four where there is room. */
export function Tiles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={styles.tiles} aria-label={label}>
      {children}
    </ul>
  );
}
