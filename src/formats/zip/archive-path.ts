const needsWork = /[\\]|(?:^|\/)\.{0,2}\//;
const endsInDots = /(?:^|\/)\.{1,2}$/;

/** A path inside an archive without backslashes, leading or double slashes, `.` and `..`; undefined when it climbs out of the archive. */
export function resolveArchivePath(path: string): string | undefined {
  if (!needsWork.test(path) && !endsInDots.test(path)) return path;
  const resolved: string[] = [];
  const segments = path.replaceAll('\\', '/').split('/');
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') resolved.push(segment);
    else if (resolved.pop() === undefined) return undefined;
  }
  const last = segments.at(-1);
  const isFolder = resolved.length > 0 && (last === '' || last === '.' || last === '..');
  return resolved.join('/') + (isFolder ? '/' : '');
}

/** Percent escapes decoded: as UTF-8 where they are, else as Latin-1 (old tools), and a `%` that escapes nothing stays. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped.replaceAll(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    }
  });
}
