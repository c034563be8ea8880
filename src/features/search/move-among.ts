import type { KeyboardEvent } from 'react';

/** The arrows move the focus among the links of what they are pressed in; up from the first of them is `onUp`. */
export function moveAmong(event: KeyboardEvent<HTMLElement>, onUp: () => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = linksIn(event.currentTarget);
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at === -1) return;
  event.preventDefault();
  if (at + step < 0) onUp();
  else links[at + step]?.focus();
}

/** The links of an element that can be seen, in order. */
export const linksIn = (element: Element): readonly HTMLElement[] => [...element.querySelectorAll<HTMLElement>('a[href], [data-moves]')];
