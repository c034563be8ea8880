/** The longest module ID that we make. */
const longest = 85;

/**
 * A module ID out of a manifest's identifier: letters and digits of ASCII, dot, underscore and hyphen, so that it needs no encoding anywhere. Undefined when
 * nothing is left of it.
 */
export function moduleIdFrom(identifier: string): string | undefined {
  const safe = identifier
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, longest);
  return safe === '' ? undefined : safe;
}
