import { useMemo } from 'react';
import { safeHtml } from './safe-html.ts';

/** A text of the LMS that may hold HTML, made harmless. Nothing where nothing is left of it. */
export function LmsHtml({ html, className }: { readonly html: string | undefined; readonly className?: string | undefined }) {
  const safe = useMemo(() => safeHtml(html ?? ''), [html]);
  if (safe === '') return null;
  // Cleaned by safeHtml just above.
  return <div className={className} dir="auto" dangerouslySetInnerHTML={{ __html: safe }} />;
}
