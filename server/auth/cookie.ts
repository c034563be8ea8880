// The half of a session that no script sees. Over TLS `__Host-` forbids anybody to set it for another host or path; plain http (a first start on
// localhost) does not allow that name. A course may still overwrite it there (design/offline-content.md, "Walls"): without the other half it opens nothing.

const nameFor = (isSecure: boolean): string => (isSecure ? '__Host-haversack' : 'haversack');
const attributes = (isSecure: boolean): string => `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

/** Whether browsers meet the LMS over TLS; what stands before the server may end it there. */
const isSecure = (baseUrl: string): boolean => new URL(baseUrl).protocol === 'https:';

/** More than a browser can be made to send under one name: for each part of the longest path, and each domain above the host. */
const mostCookies = 40;

/**
 * The values that the request has under the session cookie's name. Over plain http a course may put others before ours, by a longer path or a wider domain, and
 * they would shut the learner out for good if only the first one counted.
 */
export function readSessionCookies(request: Request, baseUrl: string): readonly string[] {
  const name = nameFor(isSecure(baseUrl));
  const values = new Set<string>();
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) values.add(pair.slice(equals + 1).trim());
    if (values.size === mostCookies) break;
  }
  return [...values];
}

/** A `Set-Cookie` value: until the browser closes, or for so many seconds. */
export function sessionCookie(value: string, baseUrl: string, maxAgeSeconds?: number): string {
  const life = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  return `${nameFor(isSecure(baseUrl))}=${value}; ${attributes(isSecure(baseUrl))}${life}`;
}

/** A `Set-Cookie` value that removes the cookie. */
export const noSessionCookie = (baseUrl: string): string => sessionCookie('', baseUrl, 0);
