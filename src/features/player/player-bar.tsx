import { List as ListIcon, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  /** The course has nothing more to do: the bar stays. */
  readonly isNeeded: boolean;
}

/**
 * The bar: exit, which part, what is saved, contents. It leaves after three seconds and stays as a 20 px handle. A tap on the handle, or Escape, brings it back
 * for a while. Bar and handle stand above the course, never on it: a course may use its own upper edge.
 */
export function PlayerBar({ state, acts, isNeeded }: PlayerBarProps) {
  const { t, formats } = useWords();
  const [hasContents, setHasContents] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const { isShown, show, holds } = useBar(state.phase !== 'playing' || hasContents || isNeeded, `${state.itemId ?? ''}:${state.barAsked}`);
  useFocusKept(bar, isShown, acts.focusCourse);
  useSecondEscape(bar, isShown, state.barAsked);
  const place = state.parts.findIndex((part) => part.id === state.itemId);
  const part = state.parts[place];
  return (
    <div className={styles.edge}>
      {!isShown && (
        <button type="button" className={styles.handle} onClick={show} aria-label={t('player.showBar')}>
          <span className={styles.grip} />
        </button>
      )}
      <header ref={bar} tabIndex={-1} className={styles.bar} hidden={!isShown} {...holds}>
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
          else acts.focusCourse();
        }}
      />
    </div>
  );
}

/** Nobody's place is lost when bar and handle change: who is nowhere is at the bar when it comes, and in the course when it goes. */
function useFocusKept(bar: { readonly current: HTMLElement | null }, isShown: boolean, focusCourse: () => void): void {
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isNowhere = activeElement === null || activeElement === document.body;
    if (isShown && isNowhere) bar.current?.focus();
    if (!isShown && (isNowhere || bar.current?.contains(activeElement))) focusCourse();
  }, [bar, isShown, focusCourse]);
}

/** Escape in the course shows the bar and takes nothing from the course; a second one, with the bar there, goes to it. */
function useSecondEscape(bar: { readonly current: HTMLElement | null }, isShown: boolean, barAsked: number): void {
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (barAsked > 0 && wasShown.current) bar.current?.querySelector('button')?.focus();
  }, [bar, barAsked]);
  useEffect(() => {
    wasShown.current = isShown;
  }, [isShown]);
}
