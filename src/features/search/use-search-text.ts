import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** What is typed, in the field at once and in the address (`?q=`) behind it, so that it can be linked, reloaded and come back to. */
export function useSearchText(): readonly [text: string, setText: (text: string) => void] {
  const [search, setSearch] = useSearchParams();
  const given = search.get('q') ?? '';
  const [text, setText] = useState(given);
  const [last, setLast] = useState(given);
  // A link or the way back has changed the address.
  if (given !== last) {
    setLast(given);
    if (given !== text) setText(given);
  }
  useEffect(() => {
    if (text === given) return;
    setLast(text);
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('in');
        if (text === '') next.delete('q');
        else next.set('q', text);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
    // oxlint-disable-next-line react/exhaustive-deps -- the address follows the text, not the other way round
  }, [text]);
  return [text, setText];
}
