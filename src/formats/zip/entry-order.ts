import type { EntryDraft } from './central-directory.ts';
import { shortName } from './short-name.ts';
import type { ZipEntry } from './zip-entry.ts';
import { directoryLies } from './zip-numbers.ts';

const leastHeaderLength = 30;

/**
 * Tells each entry where it must end. Throws a `PackageError` ('directory-lies') when one lies outside the archive or over another: so the
 * compressed sizes together never exceed the file, whatever the directory says.
 */
export function withBounds(entries: EntryDraft[], directoryStart: number): ZipEntry[] {
  let endsBefore = directoryStart;
  for (const entry of lastFirst(entries)) {
    if (entry.headerOffset < 0 || entry.headerOffset + leastHeaderLength + entry.compressedSize > endsBefore) {
      throw directoryLies(`${shortName(entry.path)} lies outside the archive or over another entry`, entry.path);
    }
    entry.endsBefore = endsBefore;
    endsBefore = entry.headerOffset;
  }
  return entries;
}

/** Archives are almost always in order already; then nothing needs sorting. */
function lastFirst(entries: readonly EntryDraft[]): EntryDraft[] {
  const isInOrder = entries.every((entry, index) => index === 0 || (entries[index - 1]?.headerOffset ?? 0) < entry.headerOffset);
  return isInOrder ? entries.toReversed() : entries.toSorted((one, other) => other.headerOffset - one.headerOffset);
}
