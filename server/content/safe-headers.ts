/** What a browser only shows: nothing in it can act. */
const inert = /^(?:image\/(?:png|apng|jpeg|gif|webp|avif|bmp|x-icon)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf|text\/(?:plain|csv|vtt))$/;
/** What a browser shows and what can act there, if it is let. */
const acting = /^(?:text\/(?:html|xml)|application\/(?:xml|xhtml\+xml)|image\/svg\+xml)$/;

export interface SafeType {
  readonly contentType: string;
  /** Whether a browser may show it in place of keeping it. */
  readonly isShown: boolean;
}

/** A media type as it was stored by somebody: what is no media type is bytes. */
export function safeType(stored: string): SafeType {
  const contentType = /^[\w.+-]+\/[\w.+-]+(?:\s*;\s*[\w-]+=(?:[\w.-]+|"[\w.-]+"))*$/.test(stored) ? stored : 'application/octet-stream';
  const bare = bareType(contentType);
  return { contentType, isShown: inert.test(bare) || acting.test(bare) };
}

export const bareType = (contentType: string): string => (contentType.split(';')[0] ?? '').trim().toLowerCase();

/**
 * Headers of a file that somebody else made and that is served on the app's origin: it is what its type says and nothing else, and if it is opened by itself, it has no
 * origin, runs no script and fetches nothing (CSP 3, `sandbox`). What is inert goes without, because a sandbox keeps browsers from showing PDFs.
 */
export const safeHeaders = (contentType: string): Record<string, string> => ({
  'Content-Type': contentType,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(inert.test(bareType(contentType)) ? {} : { 'Content-Security-Policy': "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:" }),
});
