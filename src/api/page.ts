import { ApiError } from './api-error.ts';
import type { NetworkProbe } from './probe.ts';

/** What a page must have to be where one signs in: a password field, a SAML hand-over, or a form or redirect to an address that says so. */
const signInMarks = [
  /<input\b[^>]*\btype\s*=\s*["']?password/i,
  /\bname\s*=\s*["']?SAMLRequest/i,
  /\b(?:action|url|location(?:\.href)?)\s*=\s*["']?[^"'>\s]*(?:log-?[io]n|sign-?[io]n|\/sso\b|\/saml)/i,
];

/** How it is found out who answers in the LMS's place; absent where nobody can be asked. */
export type AskProbe = (() => Promise<NetworkProbe>) | undefined;

/**
 * The error for a page where an answer should be (design/sync.md S8). Where our own file comes as a page too, the network answers everything: a captive portal. Where
 * that file comes as it is, the page is the site's own sign-in, however it looks. Where nobody can tell, its marks decide. A page that is known to be a
 * sign-in page takes nothing in; of any other nobody knows.
 */
export async function pageError(askProbe: AskProbe, html: string, status: number): Promise<ApiError> {
  const network = await askProbe?.();
  if (network === 'portal') return new ApiError('captive-portal', { didReachLms: 'maybe', status });
  const hasMarks = signInMarks.some((mark) => mark.test(html));
  if (hasMarks) return new ApiError('signed-out', { didReachLms: 'yes', status });
  return new ApiError(network === 'ours' ? 'signed-out' : 'bad-answer', { didReachLms: 'maybe', status });
}

/** The error for a redirect: functions have none, a sign-in does, and so does a captive portal. */
export async function redirectError(askProbe: AskProbe, status: number): Promise<ApiError> {
  const isPortal = (await askProbe?.()) === 'portal';
  return new ApiError(isPortal ? 'captive-portal' : 'signed-out', { didReachLms: isPortal ? 'maybe' : 'yes', status });
}

export const isPage = (response: Response): boolean => /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(response.headers.get('content-type') ?? '');
