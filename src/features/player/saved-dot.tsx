import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import styles from './saved-dot.module.css';
import type { PlayerState } from './player-state.ts';

/** Whether what was done is on this device: a dot, with a word on a tap. *Saved* is shown when it is on the disk, not before. */
export function SavedDot({ saving, savedAt }: Pick<PlayerState, 'saving' | 'savedAt'>) {
  const { t, formats } = useWords();
  const [isSaid, setIsSaid] = useState(false);
  const word = saving === 'saved' && savedAt !== undefined ? t('player.savedAt', { at: formats.time(savedAt) }) : t(`player.${saving}`);
  return (
    <button type="button" className={styles.button} aria-label={word} aria-expanded={isSaid} onClick={() => setIsSaid(!isSaid)}>
      <span className={styles.dot} data-saving={saving} />
      <span className={styles.word} data-is-said={isSaid}>
        {word}
      </span>
    </button>
  );
}
