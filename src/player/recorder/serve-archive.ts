import { isTextPath } from '#formats/mime-type.ts';
import type { ByteSource } from '#formats/zip/byte-source.ts';
import { locateEntryData } from '#formats/zip/locate-entry-data.ts';
import type { ZipDirectory } from '#formats/zip/zip-directory.ts';
import type { ZipEntry } from '#formats/zip/zip-entry.ts';
import { createSlots } from '#offline/slots.ts';
import { type FileFacts, textBudgetBytes, type TextFile } from '../messages.ts';

/** So many reads go to the disk at once; the others wait, which slows down only the course that asks. */
const readsAtOnce = 4;
/** So many may wait. A browser asks for a few hundred files of a page at most. */
const mostWaiting = 2000;

/** The files of one open package: nothing else can be asked for through it. */
export interface ArchiveServing {
  readonly file: (path: string) => FileFacts | null;
  /** Part of an entry's bytes as they lie in the archive; null when there is no such part, it is damaged, or far too much is asked at once. */
  readonly read: (entry: number, start: number, length: number) => Promise<ArrayBuffer | null>;
  /** The text files that fit the budget, the small ones first. Only once a launch: null after that. */
  readonly texts: () => Promise<{ readonly files: readonly TextFile[]; readonly isComplete: boolean } | null>;
}

const copyOf = (bytes: Uint8Array): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
};

/** The text files within the budget, in the order in which they lie in the archive, so that each chunk is read once. */
function textsWithin(entries: readonly ZipEntry[], budgetBytes: number): { readonly chosen: readonly ZipEntry[]; readonly isComplete: boolean } {
  const texts = entries.filter((entry) => !entry.isDirectory && isTextPath(entry.path));
  let left = budgetBytes;
  const chosen = texts
    .toSorted((one, other) => one.compressedSize - other.compressedSize)
    .filter(({ compressedSize }) => {
      const fits = compressedSize <= left;
      if (fits) left -= compressedSize;
      return fits;
    });
  return { chosen: chosen.sort((one, other) => one.headerOffset - other.headerOffset), isComplete: chosen.length === texts.length };
}

export function serveArchive(source: ByteSource, directory: ZipDirectory, textBudget = textBudgetBytes): ArchiveServing {
  const { entries } = directory;
  const numbers = new Map(entries.map((entry, number) => [entry, number]));
  const starts = new Map<number, Promise<number>>();
  const slots = createSlots(readsAtOnce);
  const never = new AbortController().signal;
  let asked = 0;
  let didGiveTexts = false;

  const startOf = (entry: ZipEntry, number: number): Promise<number> => {
    const known = starts.get(number) ?? locateEntryData(source, entry).then(({ start }) => start);
    starts.set(number, known);
    known.catch(() => starts.delete(number));
    return known;
  };
  const bytesOf = async (number: number, from: number, length: number): Promise<ArrayBuffer | null> => {
    const entry = entries[number];
    if (!entry || entry.isDirectory || from > entry.compressedSize) return null;
    const start = await startOf(entry, number);
    return copyOf(await source.read(start + from, Math.min(length, entry.compressedSize - from)));
  };
  const read = async (number: number, from: number, length: number): Promise<ArrayBuffer | null> => {
    if (asked >= mostWaiting) return null;
    asked += 1;
    try {
      return await slots.run(never, () => undefined, () => bytesOf(number, from, length));
    } catch {
      return null; // damaged, or its bytes are gone: the page says which file
    } finally {
      asked -= 1;
    }
  };
  const factsOf = (entry: ZipEntry): FileFacts => {
    const { path, method, compressedSize, size } = entry;
    return { entry: numbers.get(entry) ?? -1, path, method, compressedSize, size };
  };
  return {
    file: (path) => {
      const entry = directory.find(path);
      return entry ? factsOf(entry) : null;
    },
    read,
    texts: async () => {
      if (didGiveTexts) return null;
      didGiveTexts = true;
      const { chosen, isComplete } = textsWithin(entries, textBudget);
      const files: TextFile[] = [];
      for (const entry of chosen) {
        const facts = factsOf(entry);
        const bytes = await read(facts.entry, 0, entry.compressedSize);
        if (bytes) files.push({ ...facts, bytes });
      }
      return { files, isComplete: isComplete && files.length === chosen.length };
    },
  };
}
