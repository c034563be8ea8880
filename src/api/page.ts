import { ApiError } from './api-error.ts';

/** What a page must have to be where one signs in: a password field, a SAML hand-over, or a form or redirect to an address that says so. */
const signInMarks = [
  /<input\b[^>]*\btype\s*=\s*["']?password/i,
  /\bname\s*=\s*["']?SAMLRequest/i,
  /\b(?:action|url|location(?:\.href)?)\s*=\s*["']?[^"'>\s]*(?:log-?[io]n|sign-?[io]n|\/sso\b|\/saml)/i,
];

/**
 * The error for a page where an answer should be. A sign-in page takes nothing in, so it is known that nothing took effect; any other page says
 * nothing. (Whether it is a captive portal's is asked with the app's own probe file: design/sync.md S8.)
 */
export function pageError(html: string, status: number): ApiError {
  const isSignIn = signInMarks.some((mark) => mark.test(html));
  return isSignIn ? new ApiError('signed-out', { didReachLms: 'yes', status }) : new ApiError('bad-answer', { didReachLms: 'maybe', status });
}

export const isPage = (response: Response): boolean => /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(response.headers.get('content-type') ?? '');
