import { useEffect, useRef, useState } from 'react';
import { NavigationType, useLocation, useNavigationType, useSearchParams } from 'react-router';

/**
 * What is typed, in a field at once and in the address (`?q=`) behind it, so that it can be linked, reloaded and come back to. A new text takes away `?in=`, which
 * narrows what was found for the one before.
 */
export function useTextInAddress(): readonly [text: string, setText: (text: string) => void] {
  const [search, setSearch] = useSearchParams();
  const { key } = useLocation();
  const how = useNavigationType();
  const given = search.get('q') ?? '';
  const [text, setText] = useState(given);
  const [lastKey, setLastKey] = useState(key);
  // A link or the way back has changed the address. Our own changes replace it, and may come when more has been typed.
  if (key !== lastKey) {
    setLastKey(key);
    if (how !== NavigationType.Replace && given !== text) setText(given);
  }
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    setSearch((before) => withText(before, text), { replace: true, preventScrollReset: true });
    // oxlint-disable-next-line react/exhaustive-deps -- the address follows the text, not the other way round
  }, [text]);
  return [text, setText];
}

function withText(before: URLSearchParams, text: string): URLSearchParams {
  if ((before.get('q') ?? '') === text) return before;
  const next = new URLSearchParams(before);
  next.delete('in');
  if (text === '') next.delete('q');
  else next.set('q', text);
  return next;
}
