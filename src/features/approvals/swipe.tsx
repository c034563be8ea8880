import { useRef, type PointerEvent, type ReactNode } from 'react';
import styles from './swipe.module.css';

interface SwipeProps {
  /** What it does, under the finger. A button must say the same for whoever does not swipe. */
  readonly word: string;
  readonly isOff: boolean;
  readonly onSwiped: () => void;
  readonly children: ReactNode;
}

/** So far it must go, of its own width; and so many pixels until it is no tap any more. */
const farEnough = 0.4;
const slack = 12;

interface Drag {
  readonly pointer: number;
  readonly startX: number;
  readonly startY: number;
  /** 1 where the line runs to the right. */
  readonly direction: 1 | -1;
  readonly width: number;
  isMoving: boolean;
  moved: number;
}

/** A row that a finger draws towards the end of the line: past two fifths it is done when let go, before that it comes back. */
export function Swipe({ word, isOff, onSwiped, children }: SwipeProps) {
  const row = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag>(undefined);
  const swiped = useRef<number>(undefined);
  const draw = (moved: number | undefined): void => {
    const element = row.current;
    if (!element) return;
    element.style.setProperty('--moved', `${(moved ?? 0) * (drag.current?.direction ?? 1)}px`);
    element.dataset['isMoving'] = String(moved !== undefined);
    element.dataset['isFar'] = String(drag.current !== undefined && (moved ?? 0) > drag.current.width * farEnough);
  };
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    swiped.current = undefined;
    if (isOff || event.pointerType !== 'touch' || !event.isPrimary) return;
    const direction = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    drag.current = { pointer: event.pointerId, startX: event.clientX, startY: event.clientY, direction, width: event.currentTarget.clientWidth, isMoving: false, moved: 0 };
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    const now = drag.current;
    if (now?.pointer !== event.pointerId) return;
    const along = (event.clientX - now.startX) * now.direction;
    if (!now.isMoving) {
      if (Math.abs(event.clientY - now.startY) > slack) drag.current = undefined;
      if (along < slack || !drag.current) return;
      now.isMoving = true;
      swiped.current = event.pointerId;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    now.moved = Math.max(0, along - slack);
    draw(now.moved);
  };
  const end = (event: PointerEvent<HTMLDivElement>, isDone: boolean): void => {
    const now = drag.current;
    if (now?.pointer !== event.pointerId) return;
    draw(undefined);
    drag.current = undefined;
    if (isDone && now.isMoving && now.moved > now.width * farEnough) onSwiped();
  };
  return (
    <div
      ref={row}
      className={styles.row}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
      // What was drawn was no tap on the link below the finger.
      onClickCapture={(event) => {
        const isOfSwipe = isClickOf(event.nativeEvent, swiped.current);
        swiped.current = undefined;
        if (!isOfSwipe) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {!isOff && (
        <span className={styles.word} aria-hidden="true">
          {word}
        </span>
      )}
      <div className={styles.content}>{children}</div>
    </div>
  );
}

/** Most browsers send no click after a swipe, so the next one may be a key's, or a screen reader's. Where a click does not say of which finger it is, those of a key have no count. */
const isClickOf = (click: MouseEvent, pointer: number | undefined): boolean => pointer !== undefined && (click instanceof globalThis.PointerEvent ? click.pointerId === pointer : click.detail > 0);
