import { useEffect, useMemo, useState } from 'react';
import type { PictureAddress, SafeHtml } from './safe-html.ts';

let known: SafeHtml | undefined;

/**
 * A text of the LMS that may hold HTML, made harmless; undefined as long as what cleans it is on its way: it comes with the first text that holds an element,
 * most hold none.
 */
export function useSafeHtml(html: string, pictureAddress?: PictureAddress): string | undefined {
  const [clean, setClean] = useState(() => known);
  const needsCleaning = /[<&]/u.test(html);
  useEffect(() => {
    if (!needsCleaning || clean) return;
    const load = async (): Promise<void> => {
      known = (await import('./safe-html.ts')).safeHtml;
      setClean(() => known);
    };
    // Without it (a network that is gone) the text is left out: it is never shown as it came.
    void load().catch(() => undefined);
  }, [needsCleaning, clean]);
  return useMemo(() => (needsCleaning ? clean?.(html, pictureAddress) : html.trim().replaceAll('\n', '<br>')), [needsCleaning, clean, html, pictureAddress]);
}
