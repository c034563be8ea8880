import type { CSSProperties } from 'react';
import styles from './avatar.module.css';
import { hueOfId } from './cover/cover-hue.ts';

interface AvatarProps {
  readonly name: string;
  /** What the hue comes from. */
  readonly id: string;
  /** In px. */
  readonly size?: number;
}

/** Initials on a squircle. The name stands beside it, so it is hidden from screen readers. */
export function Avatar({ name, id, size = 44 }: AvatarProps) {
  return (
    <span className={styles.avatar} style={{ '--size': `${size}px`, '--hue': hueOfId(id) } as CSSProperties} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first and the last name; one letter for scripts that join letters. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.match(/\p{L}/u)?.[0]?.toLocaleUpperCase());
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(first) ? first : first + last;
}
