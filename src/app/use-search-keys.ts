import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { hrefOfSearch } from './addresses.ts';

/** `Ctrl/⌘ K` from everywhere, and `/` where nobody types, open the search. */
export function useSearchKeys(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !opensSearch(event)) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('#main input[type="search"]');
      if (field) field.focus();
      else void navigate(hrefOfSearch());
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate]);
}

function opensSearch(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k') return true;
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTypedInto(target);
}

const isTypedInto = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, dialog[open]') !== null);
