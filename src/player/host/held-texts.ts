import { inflateSync } from 'fflate';
import { isTextPath, mimeTypeOf } from '#formats/mime-type.ts';
import { readCourseAddress } from '#player/course-address.ts';
import type { TextFile } from '#player/messages.ts';
import type { FileNow } from './course-services.ts';

/**
 * The package's text files in memory, compressed, for requests that cannot wait: a synchronous request of a page does not pass through a service worker
 * (reference/scorm-facts.md, browser facts). A name is found in another letter case too, as courses made on Windows need it.
 */
export interface HeldTexts {
  /** Of all that is held. */
  readonly paths: readonly string[];
  /** The file at this path of an address: `missing` when the package has none, `unheld` when it is no text or did not fit. */
  at(pathname: string): FileNow | 'missing' | 'unheld';
}

/** `isComplete` tells that every text file of the package is among `files`. */
export function holdTexts({ files, isComplete }: { readonly files: readonly TextFile[]; readonly isComplete: boolean }): HeldTexts {
  const exact = new Map(files.map((file) => [file.path, file]));
  const folded = new Map(files.map((file) => [fold(file.path), file]));
  return {
    paths: files.map(({ path }) => path),
    at: (pathname) => {
      const paths = readCourseAddress(pathname)?.paths ?? [];
      for (const path of paths) {
        const file = exact.get(path) ?? folded.get(fold(path));
        if (file) return inflatedNow(file);
      }
      return isComplete && paths.every(isTextPath) ? 'missing' : 'unheld';
    },
  };
}

/** As the archive's directory finds names (formats/zip/zip-directory.ts). */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Deflate cannot do better (zlib technical details): a directory that promises more lies, and would cost its memory. */
const bestRatio = 1032;

function inflatedNow(file: TextFile): FileNow | 'unheld' {
  if (file.size > (file.bytes.byteLength + 1) * bestRatio) return 'unheld';
  try {
    const packed = new Uint8Array(file.bytes);
    const bytes = file.method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(file.size) });
    if (bytes.byteLength !== file.size) return 'unheld';
    return { path: file.path, mimeType: mimeTypeOf(file.path), bytes };
  } catch {
    return 'unheld';
  }
}
