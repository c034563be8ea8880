/**
 * The text under each `[Header]` of an AICC course file, by header in lower case; what precedes the first is ignored. A header that comes twice counts as
 * first seen.
 */
export function readSections(text: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  const [, ...parts] = text.split(/^[ \t]*\[([^\]\r\n]+)\][ \t]*(?:\r\n|\n|\r|$)/m);
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const name = (parts[at] ?? '').trim().toLowerCase();
    if (!sections.has(name)) sections.set(name, parts[at + 1] ?? '');
  }
  return sections;
}
