import { useState, type CSSProperties } from 'react';
import styles from './avatar.module.css';
import { hueOfId } from './cover/cover-hue.ts';

interface AvatarProps {
  readonly name: string;
  /** What the hue comes from. */
  readonly id: string;
  /** In px. */
  readonly size?: number;
  /** Address of a picture: shown once it is there; until then, and if it never comes, the initials are. */
  readonly photo?: string | undefined;
}

/** A face or initials on a squircle. The name stands beside it, so it is hidden from screen readers. */
export function Avatar({ name, id, size = 44, photo }: AvatarProps) {
  const [loadedPhoto, setLoadedPhoto] = useState<string>();
  return (
    <span className={styles.avatar} style={{ '--size': `${size}px`, '--hue': hueOfId(id) } as CSSProperties} aria-hidden="true">
      {initialsOf(name)}
      {photo !== undefined && (
        <img className={`${styles.photo} ${loadedPhoto === photo ? styles.isLoaded : ''}`} src={photo} alt="" decoding="async" onLoad={() => setLoadedPhoto(photo)} />
      )}
    </span>
  );
}

/** The first letters of the first and the last name; one letter for scripts that join letters. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.match(/\p{L}/u)?.[0]?.toLocaleUpperCase());
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(first) ? first : first + last;
}
