/** Stands in a content origin for the host of one course: `https://{package}.content.example.org`. */
const placeOfPackage = '{package}';
/** 128 bits of a digest. */
const labelBytes = 16;

/**
 * Where this learner's course runs. Without a place for the package in `pattern` it is the one origin that all courses share; with one, a host that is the same for
 * every launch and revision of this enrollment, and no other course's or learner's: the browser then keeps them apart by itself (decision 0023).
 * `learnerDb` is the name of the learner's database, which holds site and user.
 */
export async function contentOriginFor(pattern: string, learnerDb: string, enrollmentId: string): Promise<string> {
  if (!pattern.includes(placeOfPackage)) return pattern;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`content-host|${learnerDb}|${enrollmentId}`)));
  const label = Array.from(digest.subarray(0, labelBytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  // A letter first: a name of digits alone may be taken for a number.
  return pattern.replace(placeOfPackage, `c${label}`);
}

/** Whether this is an origin, or one with a place for the package as the first part of its host. */
export function isContentOrigin(text: string): boolean {
  const origin = text.replace(`://${placeOfPackage}.`, '://c0.');
  return !origin.includes('{') && URL.parse(origin)?.origin === origin;
}
