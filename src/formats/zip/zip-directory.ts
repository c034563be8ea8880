import { decodePercent, resolveArchivePath } from './archive-path.ts';
import type { ZipEntry } from './zip-entry.ts';

/** What is in an archive, and where. Made by `readZipDirectory`. */
export class ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly #files = new Map<string, ZipEntry>();
  #filesByFoldedPath: Map<string, ZipEntry> | undefined;

  constructor(entries: readonly ZipEntry[]) {
    this.entries = entries;
    for (const entry of entries) if (!entry.isDirectory) this.#files.set(entry.path, entry); // a name that comes twice: the later one, as unzip does
  }

  /**
   * The file that a course means by this path: as written, else percent-decoded, else without regard to letter case and to how accents are
   * composed (courses are made on Windows and macOS, which do not care). `./`, `a/../b`, backslashes and a leading slash are resolved;
   * nothing outside the archive is ever found. The caller strips query and fragment.
   */
  find(path: string): ZipEntry | undefined {
    const asWritten = this.#files.get(path);
    if (asWritten) return asWritten;
    const decoded = decodePercent(path);
    const spellings = (decoded === path ? [path] : [path, decoded]).map(resolveArchivePath).filter((spelling) => spelling !== undefined);
    for (const spelling of spellings) {
      const file = this.#files.get(spelling);
      if (file) return file;
    }
    const folded = this.#folded();
    for (const spelling of spellings) {
      const file = folded.get(fold(spelling));
      if (file) return file;
    }
    return undefined;
  }

  /** Built when a path is first not found as written, which most courses never need. */
  #folded(): Map<string, ZipEntry> {
    if (this.#filesByFoldedPath) return this.#filesByFoldedPath;
    const index = new Map<string, ZipEntry>();
    const add = (key: string, entry: ZipEntry): void => {
      if (!index.has(key)) index.set(key, entry);
    };
    for (const [path, entry] of this.#files) add(fold(path), entry);
    // Some tools store `a%20b.html` under just that name, and the page asks for `a b.html`.
    for (const [path, entry] of this.#files) if (path.includes('%')) add(fold(decodePercent(path)), entry);
    this.#filesByFoldedPath = index;
    return index;
  }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
