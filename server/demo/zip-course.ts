import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { generatedFiles } from './generated/generated-files.ts';
import { zipFiles } from './zip-files.ts';

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
  const own = new Map([...files].map(([path, bytes]) => [path, identified(path, bytes, name, identifier)]));
  return zipFiles(own, withBackslashes.has(name) ? (path) => path.replaceAll('/', '\\') : undefined);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

function identified(path: string, bytes: Uint8Array, name: DemoCourse, identifier: string): Uint8Array {
  if (identifier === name || !/^(?:imsmanifest\.xml|[^/]+\.crs)$/.test(path)) return bytes;
  const text = new TextDecoder().decode(bytes);
  return strToU8(text.replace(`<manifest identifier="${name}"`, `<manifest identifier="${identifier}"`).replace(`Course_ID=${name}`, `Course_ID=${identifier}`));
}
