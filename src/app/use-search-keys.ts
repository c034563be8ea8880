import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { hrefOfSearch } from './addresses.ts';

/** `Ctrl/⌘ K` opens the search from everywhere but an open dialog, which may hold something half written. A single letter would open it for whoever dictates (WCAG 2.1.4). */
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

function opensSearch({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k' && document.querySelector('dialog[open]') === null;
}
