import { createHash } from 'node:crypto';

/** A number that the app makes for each request that is not safe to repeat, and never uses again (`src/api/request.ts`). */
const numberHeader = 'X-Haversack-Request';
const number = /^[\w-]{1,64}$/u;
/** One half of a session of the app; the other is a cookie. */
export const tokenHeader = 'X-Haversack-Token';

/** What else makes it the same request, of the same page of the same learner: a browser that sends one again sends every byte of it again. */
const sameHeaders = [tokenHeader, 'Cookie', 'Authorization', 'Origin', 'Sec-Fetch-Site', 'Content-Type'];

/** Undefined where there is none, or no session of the app. */
export function numberOf({ headers }: Request): string | undefined {
  const given = headers.get(numberHeader) ?? '';
  return number.test(given) && headers.has(tokenHeader) ? given : undefined;
}

const hashOf = (said: readonly (string | null)[]) => createHash('sha256').update(JSON.stringify(said));

/** The same for the same request that is sent again, and for no other. */
export const keyOf = ({ url, headers }: Request, body: ArrayBuffer): string =>
  hashOf([headers.get(numberHeader), url, ...sameHeaders.map((name) => headers.get(name))])
    .update(new Uint8Array(body))
    .digest('base64');

/** Without the cookies: in the same jar are those of courses, which change. */
export const sessionOf = ({ headers }: Request): string => hashOf([headers.get(tokenHeader), headers.get('Authorization')]).digest('base64');
