import { List as ListIcon, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { IconButton } from '#ui/button.tsx';
import { ContentsSheet } from './contents-sheet.tsx';
import styles from './player-bar.module.css';
import type { PlayerState } from './player-state.ts';
import { SavedDot } from './saved-dot.tsx';
import { useBar } from './use-bar.ts';
import type { PlayerActs } from './use-player.ts';

interface PlayerBarProps {
  readonly state: PlayerState;
  readonly acts: PlayerActs;
}

/**
 * The bar: exit, which part, what is saved, contents. It leaves after three seconds and stays as a 20 px handle above the course, never on it: a course may
 * use its own upper edge. A tap on the handle, or Escape, brings it back over the course for a while, so that the course never changes its size.
 */
export function PlayerBar({ state, acts }: PlayerBarProps) {
  const { t, formats } = useWords();
  const [hasContents, setHasContents] = useState(false);
  const { isShown, show, holds } = useBar(state.phase !== 'playing' || hasContents, state.itemId ?? '');
  const place = state.parts.findIndex((part) => part.id === state.itemId);
  const part = state.parts[place];
  return (
    <div className={styles.edge}>
      <button type="button" className={styles.handle} onClick={show} aria-expanded={isShown} aria-label={t('player.showBar')}>
        <span className={styles.grip} />
      </button>
      <header className={styles.bar} data-is-shown={isShown} inert={!isShown} {...holds}>
        <IconButton label={t('player.leave')} icon={<X aria-hidden="true" />} onClick={acts.leave} />
        <p className={styles.where}>
          {state.parts.length > 1 && place >= 0 && <span className={styles.count}>{t('player.partOf', { part: formats.number(place + 1), total: formats.number(state.parts.length) })}</span>}
          <bdi className={styles.title}>{part?.title ?? state.course?.title ?? ''}</bdi>
        </p>
        <SavedDot saving={state.saving} savedAt={state.savedAt} />
        {state.parts.length > 1 && <IconButton label={t('player.contents')} icon={<ListIcon className="mirrors" aria-hidden="true" />} onClick={() => setHasContents(true)} />}
      </header>
      <ContentsSheet
        isOpen={hasContents}
        parts={state.parts}
        openId={state.itemId}
        onClose={() => setHasContents(false)}
        onChoose={(id) => {
          setHasContents(false);
          if (id !== state.itemId || state.phase === 'between') acts.openPart(id);
        }}
      />
    </div>
  );
}
