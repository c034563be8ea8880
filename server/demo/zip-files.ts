import { readFile } from 'node:fs/promises';
import { strToU8, zipSync, type Zippable } from 'fflate';

const courses = new URL('./courses/', import.meta.url);
/** Local time, as ZIP has it: the same bytes come out wherever and whenever a course is zipped. */
const fixedDate = new Date(2026, 0, 1);
/** What gains nothing from being deflated, and is read in parts. */
const stored = /\.(?:png|mp4|webm|mp3)$/;

/** Files by path, and those of `courses/shared` that their manifest or their pages name, as one archive. The same files give the same bytes. */
export async function zipFiles(files: ReadonlyMap<string, string | Uint8Array>, nameOf: (path: string) => string = (path) => path): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Map([...files].map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]));
  for (const path of sharedIn(all)) all.set(path, await readFile(new URL(path, courses)));
  const zippable: Zippable = {};
  for (const [path, bytes] of [...all].sort(([one], [other]) => (one < other ? -1 : 1))) zippable[nameOf(path)] = [bytes, { level: stored.test(path) ? 0 : 9 }];
  return zipSync(zippable, { mtime: fixedDate });
}

function sharedIn(files: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const texts = [...files].filter(([path]) => /\.(?:html|xml)$/.test(path)).map(([, bytes]) => new TextDecoder().decode(bytes));
  return new Set(texts.flatMap((text) => [...text.matchAll(/(?:src|href)="(shared\/[^"]+)"/g)].flatMap((found) => found[1] ?? [])));
}
