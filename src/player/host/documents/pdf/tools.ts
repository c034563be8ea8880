import type { DocumentWords } from '#player/messages.ts';

/** The few buttons over a PDF. */
export interface Tools {
  readonly element: HTMLElement;
  say(words: { readonly page?: string; readonly zoom?: string }): void;
}

/** `onZoom` hears +1, −1, or 0 for the width of the screen; `+`, `-` and `0` do the same. */
export function createTools(words: DocumentWords, onZoom: (step: 1 | -1 | 0) => void): Tools {
  const element = document.createElement('div');
  element.className = 'tools';
  element.setAttribute('role', 'toolbar');
  element.ariaLabel = document.title;
  const page = document.createElement('span');
  const zoom = document.createElement('span');
  zoom.ariaLive = 'polite';
  element.append(page, button(words.smaller, '−', () => onZoom(-1)), zoom, button(words.larger, '+', () => onZoom(1)));
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = ({ '+': 1, '=': 1, '-': -1, '0': 0 } as const)[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onZoom(step);
  });
  return {
    element,
    say: (said) => {
      if (said.page !== undefined && page.textContent !== said.page) page.textContent = said.page;
      if (said.zoom !== undefined) zoom.textContent = said.zoom;
    },
  };
}

function button(label: string, sign: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = sign;
  [element.title, element.ariaLabel] = [label, label];
  element.addEventListener('click', act);
  return element;
}
