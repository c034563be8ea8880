import { List as ListIcon, Scaling, X } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { IconButton } from '#ui/button.tsx';
import { BarHandle } from './bar-handle.tsx';
import { PartWays } from './part-ways.tsx';
import styles from './player-bar.module.css';
import { type PlayerState, waysFrom } from './player-state.ts';
import { SavedDot } from './saved-dot.tsx';
import { useBar } from './use-bar.ts';
import { useMedia } from '#ui/use-media.ts';
import { useBarKeys, useCourseFocused, useFocusKept } from './use-bar-keys.ts';
import type { Contents } from './use-contents.ts';
import type { PlayerActs } from './use-player.ts';

interface PlayerBarProps {
  readonly state: PlayerState;
  readonly acts: PlayerActs;
  readonly contents: Contents;
  /** Undefined where the course has no size of its own. */
  readonly onSize: (() => void) | undefined;
  /** How often the learner asked for the bar's keyboard from within the course. */
  readonly keysAsked: number;
  /** The course has nothing more to do, or does not answer: the bar stays. */
  readonly isNeeded: boolean;
}

/** There 44 px are a small part of the height, and nobody has to look for the way out. */
const hasRoom = '(width >= 1024px) and (height >= 640px)';

/**
 * The bar: exit, which part, what is saved, contents. On a large screen it stays; elsewhere it leaves after three seconds and stays as a 20 px handle. A tap on the handle, the mouse there, or Escape
 * brings it back for a while. Bar and handle stand above the course, never on it: a course may use its own upper edge.
 */
export function PlayerBar({ state, acts, contents, onSize, keysAsked, isNeeded }: PlayerBarProps) {
  const { t, formats } = useWords();
  const bar = useRef<HTMLElement>(null);
  const isDesktop = useMedia(hasRoom);
  const hasSheet = contents.place === 'sheet' && contents.isOpen;
  const isPlaying = state.phase === 'playing';
  const { isShown, show, holds } = useBar(!isPlaying || isDesktop || hasSheet || isNeeded, `${state.itemId ?? ''}:${state.barAsked}:${keysAsked}`);
  useFocusKept(bar, isShown, acts.focusCourse);
  useCourseFocused(bar, isPlaying, acts.focusCourse);
  useBarKeys(bar, { isShown, isPlaying, barAsked: state.barAsked, keysAsked, show, focusCourse: acts.focusCourse });
  const place = state.parts.findIndex((part) => part.id === state.itemId);
  const part = state.parts[place];
  const hasParts = state.parts.length > 1;
  return (
    <div className={styles.edge}>
      {!isShown && (
        <BarHandle onShow={show} />
      )}
      <header ref={bar} tabIndex={-1} className={styles.bar} hidden={!isShown} {...holds}>
        <IconButton label={t('player.leave')} icon={<X aria-hidden="true" />} onClick={acts.leave} />
        <button type="button" className={styles.skip} onClick={acts.focusCourse}>
          {t('player.toCourse')}
        </button>
        <p className={styles.where}>
          {hasParts && place >= 0 && <span className={styles.count}>{t('player.partOf', { part: formats.number(place + 1), total: formats.number(state.parts.length) })}</span>}
          <bdi className={styles.title}>{part?.title ?? state.course?.title ?? ''}</bdi>
        </p>
        {state.course?.isForLooking ? <p className={styles.looking}>{t('player.looking')}</p> : <SavedDot saving={state.saving} savedAt={state.savedAt} />}
        {hasParts && <PartWays ways={waysFrom(state)} onGo={acts.go} />}
        {onSize && <IconButton label={t('player.size')} icon={<Scaling aria-hidden="true" />} onClick={onSize} />}
        {hasParts && (
          <IconButton label={t('player.contents')} icon={<ListIcon className="mirrors" aria-hidden="true" />} {...(contents.place === 'column' && { isPressed: contents.isOpen })} onClick={() => contents.setOpen(!contents.isOpen)} />
        )}
      </header>
    </div>
  );
}
