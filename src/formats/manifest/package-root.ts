import type { ZipDirectory } from '../zip/zip-directory.ts';

/** What operating systems put beside the files of a course. */
const litterPath = /^__MACOSX\/|(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Whether an operating system left this beside the course. */
export function isLitter(path: string): boolean {
  return litterPath.test(path);
}

/** The one folder that holds the whole archive (somebody zipped the folder instead of what is in it), ending in `/`; empty when there is none. */
export function wrappingFolder(directory: ZipDirectory): string {
  let folder: string | undefined;
  for (const { path, isDirectory } of directory.entries) {
    if (isDirectory || isLitter(path)) continue;
    const top = path.slice(0, path.indexOf('/') + 1);
    if (top === '' || (folder !== undefined && folder !== top)) return '';
    folder = top;
  }
  return folder ?? '';
}

/** The paths of the manifests in an archive, any letter case, wherever they lie. */
export function manifestPaths(directory: ZipDirectory): string[] {
  return directory.entries.map(({ path }) => path).filter((path) => /(?:^|\/)imsmanifest\.xml$/i.test(path) && !isLitter(path));
}
