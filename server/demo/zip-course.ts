import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { generatedFiles } from './generated/generated-files.ts';

const courses = fileURLToPath(new URL('./courses/', import.meta.url));
/** The courses of the demo organisation: folders in `server/demo/courses`. What a folder does not hold is made by `generated/`. */
export const demoCourses = [
  'forklift-safety',
  'harbour-first-days',
  'cold-chain',
  'dangerous-goods-quay',
  'container-lashing',
  'mooring-handbook',
  'gangway-safety',
  'radio-talk',
  'yard-traffic-exam',
  'seeing-damage',
  'working-in-the-cold',
  'container-numbers',
] as const;
export type DemoCourse = (typeof demoCourses)[number];

/** Local time, as ZIP has it: the same bytes come out wherever and whenever a course is zipped. */
const fixedDate = new Date(2026, 0, 1);

/** What gains nothing from being deflated, and is read in parts. */
const stored = /\.(?:png|mp4|webm|mp3)$/;

/** An archive as some Windows programs write it: legal, and not kind. */
const withBackslashes: ReadonlySet<DemoCourse> = new Set(['container-numbers']);

/**
 * A demo course as a content package: its folder, what is generated for it, and those files of `courses/shared` that it uses. The same sources give the same
 * bytes. `identifier` makes it the package of another module than the one of its own name: several may share one course.
 */
export async function zipCourse(name: DemoCourse, identifier: string = name): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(courses, name);
  const files = new Map<string, Uint8Array>();
  for (const path of await filesBelow(folder)) files.set(path, await readFile(join(folder, path)));
  for (const [path, content] of (await generatedFiles[name]?.()) ?? []) files.set(path, typeof content === 'string' ? strToU8(content) : content);
  for (const path of sharedIn(files)) files.set(path, await readFile(join(courses, path)));
  const zippable: Zippable = {};
  for (const [path, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const entry = withBackslashes.has(name) ? path.replaceAll('/', '\\') : path;
    zippable[entry] = [identified(path, bytes, name, identifier), { level: stored.test(path) ? 0 : 9 }];
  }
  return zipSync(zippable, { mtime: fixedDate });
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** As its manifest or its pages name them. */
function sharedIn(files: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const texts = [...files].filter(([path]) => /\.(?:html|xml)$/.test(path)).map(([, bytes]) => new TextDecoder().decode(bytes));
  return new Set(texts.flatMap((text) => [...text.matchAll(/(?:src|href)="(shared\/[^"]+)"/g)].flatMap((found) => found[1] ?? [])));
}

function identified(path: string, bytes: Uint8Array, name: DemoCourse, identifier: string): Uint8Array {
  if (identifier === name || !/^(?:imsmanifest\.xml|[^/]+\.crs)$/.test(path)) return bytes;
  const text = new TextDecoder().decode(bytes);
  return strToU8(text.replace(`<manifest identifier="${name}"`, `<manifest identifier="${identifier}"`).replace(`Course_ID=${name}`, `Course_ID=${identifier}`));
}
