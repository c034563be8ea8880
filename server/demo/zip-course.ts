import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';

const courses = fileURLToPath(new URL('./courses/', import.meta.url));
/** The courses of the demo organisation: folders in `server/demo/courses`. */
export const demoCourses = ['forklift-safety', 'harbour-first-days', 'cold-chain'] as const;
export type DemoCourse = (typeof demoCourses)[number];

/** Local time, as ZIP has it: the same bytes come out wherever and whenever a course is zipped. */
const fixedDate = new Date(2026, 0, 1);

/**
 * A demo course as a content package: its folder, and those files of `courses/shared` that its manifest lists. The same sources give the same bytes.
 * Pictures and pages are deflated, as every authoring tool does it.
 */
export async function zipCourse(name: DemoCourse): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(courses, name);
  const manifest = await readFile(join(folder, 'imsmanifest.xml'), 'utf8');
  const shared = [...manifest.matchAll(/<file href="(shared\/[^"]+)"/g)].flatMap((found) => found[1] ?? []);
  const own = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const files: Zippable = {};
  for (const path of own.sort()) files[path] = await readFile(join(folder, path));
  for (const path of [...new Set(shared)].sort()) files[path] = await readFile(join(courses, path));
  return zipSync(files, { level: 9, mtime: fixedDate });
}
