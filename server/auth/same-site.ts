import { LmsError } from '../errors.ts';

/**
 * Whether a browser made the request. Programs send none of these; browsers that know no `Sec-Fetch-*` send an `Origin` with everything that writes.
 * `Sec-Fetch-Mode` alone says nothing: Node's own fetch sends it too.
 */
export const isFromBrowser = ({ headers }: Request): boolean => headers.has('Sec-Fetch-Site') || headers.has('Sec-Fetch-Dest') || headers.has('Origin');

/**
 * Refuses what another site, or a course on the content origin, makes a browser send (design/offline-content.md, "Walls"): cookies ignore ports and may be
 * written by a course, so no credential is proof of who asks. Only opening an address at the top is free, because that can neither write nor be read.
 */
export function refuseOtherSites(request: Request, baseUrl: string): void {
  const { headers, method } = request;
  if (method === 'GET' && headers.get('Sec-Fetch-Mode') === 'navigate' && headers.get('Sec-Fetch-Dest') === 'document') return;
  const site = headers.get('Sec-Fetch-Site');
  const origin = headers.get('Origin');
  // Browsers leave Sec-Fetch-* away on plain http (but for localhost), and old ones do not know it.
  const isOwn = site === null ? origin === null || isOwnOrigin(origin, request, baseUrl) : site === 'same-origin';
  if (!isOwn) throw new LmsError('other-site', 'This request was made by another site than the app, so it is not answered.');
}

/** The address that the request came to is ours too: a phone in the same network meets the server under another name than its base address. */
const isOwnOrigin = (origin: string, request: Request, baseUrl: string): boolean =>
  origin === new URL(baseUrl).origin || origin === new URL(request.url).origin;
