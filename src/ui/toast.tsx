import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import styles from './messages.module.css';
import { toastMs } from './toast-ms.ts';
import { useAboveBar } from './use-above-bar.ts';

const holdMs = 3_000;

/** What can be done about it while it is shown. */
export interface MessageAct {
  readonly label: string;
  readonly act: () => void;
  /** Somebody takes their time: called again and again while it is pointed at, holds the focus, or is on the way of the keyboard. */
  readonly onHeld?: () => void;
}

interface ToastProps {
  readonly sentence: string;
  readonly act: MessageAct | undefined;
  readonly closeLabel: string;
  readonly onGone: () => void;
}

/** A sentence above the page. With something to do, F6 leads to it from anywhere, and each Tab on the way there begins its six seconds anew; the focus goes back to where it came from. */
export function Toast({ sentence, act, closeLabel, onGone }: ToastProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isHeld, setIsHeld] = useState(false);
  useFocusGivenBack(place);
  useAboveBar();
  useEffect(() => {
    if (isHeld) return undefined;
    let timer = setTimeout(onGone, toastMs);
    const onKey = (event: KeyboardEvent): void => {
      if (!act || event.defaultPrevented || (event.key !== 'Tab' && event.key !== 'F6')) return;
      clearTimeout(timer);
      timer = setTimeout(onGone, toastMs);
      act.onHeld?.();
      if (event.key !== 'F6') return;
      event.preventDefault();
      place.current?.querySelector('button')?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [act, isHeld, onGone]);
  const onHeld = act?.onHeld;
  useEffect(() => {
    if (!onHeld || !isHeld) return undefined;
    onHeld();
    const timer = setInterval(onHeld, holdMs);
    return () => {
      clearInterval(timer);
      onHeld(); // the six seconds begin again
    };
  }, [onHeld, isHeld]);
  return (
    <div
      ref={place}
      className={styles.toast}
      // One that rests where the message appears was not led to it: what was decided with its last click would never be sent.
      onPointerMove={({ movementX, movementY }) => (movementX !== 0 || movementY !== 0) && setIsHeld(true)}
      onPointerLeave={() => setIsHeld(place.current?.contains(document.activeElement) ?? false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span className={styles.sentence}>{sentence}</span>
      {act && (
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            onGone();
            act.act();
          }}
        >
          {act.label}
        </button>
      )}
      <IconButton label={closeLabel} icon={<X aria-hidden="true" />} onClick={onGone} />
    </div>
  );
}

/** A toast that goes while it holds the focus gives it back, or the keyboard would begin at the top of the page. */
function useFocusGivenBack(place: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const toast = place.current;
    let cameFrom: EventTarget | null = null;
    const onFocus = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node && toast?.contains(relatedTarget))) cameFrom = relatedTarget;
    };
    toast?.addEventListener('focusin', onFocus);
    return () => {
      toast?.removeEventListener('focusin', onFocus);
      if (!toast?.contains(document.activeElement)) return;
      const back = cameFrom instanceof HTMLElement && cameFrom.isConnected ? cameFrom : document.querySelector<HTMLElement>('#main');
      back?.focus({ preventScroll: true });
    };
  }, [place]);
}
