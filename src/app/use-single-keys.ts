import { useEffect } from 'react';
import { useNavigate } from 'react-router';

interface SingleKeys {
  /** Off for whoever dictates, or meets keys by chance (WCAG 2.1.4). */
  readonly areOn: boolean;
  /** Addresses, in the order of the figures that lead there. */
  readonly places: readonly string[];
  /** `?` was pressed. */
  readonly listKeys: () => void;
}

/** `?` lists the keys, and a figure leads to a place: where nothing is being written, and no dialog is open, which may hold something half written. */
export function useSingleKeys({ areOn, places, listKeys }: SingleKeys): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (!areOn) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (!isAlone(event) || isTaken(event.target)) return;
      const to = places[figureOf(event) - 1];
      if (isQuestion(event.key)) listKeys();
      else if (to !== undefined) void navigate(to, { replace: to === location.pathname + location.search });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [areOn, places, listKeys, navigate]);
}

const isAlone = ({ ctrlKey, metaKey, altKey, repeat, isComposing, defaultPrevented }: KeyboardEvent): boolean => !(ctrlKey || metaKey || altKey || repeat || isComposing || defaultPrevented);

/** Something is written or chosen there, a dialog waits for an answer, or something stands in a field that would go with the page. */
const isTaken = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open]') !== null || (target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, audio, video') !== null)) || isHalfWritten();

/** What is looked for stands in the address, and comes back with it. */
const isHalfWritten = (): boolean => [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('#main :is(textarea, input:not([type=search], [type=checkbox], [type=radio]))')].some(({ value }) => value !== '');

/** Also as keyboards in Arabic and with wide letters write it. */
const isQuestion = (key: string): boolean => ['?', '\u061f', '\uff1f'].includes(key);

/** By what is printed, and by its place where a keyboard writes another figure there, or needs Shift for it. 0: none. */
const figureOf = ({ key, code, shiftKey }: KeyboardEvent): number => Number(/^\d$/u.exec(key)?.[0] ?? (shiftKey ? 0 : /^Digit(\d)$/u.exec(code)?.[1] ?? 0));
