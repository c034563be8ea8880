import type { ZipDirectory } from '../../zip/zip-directory.ts';
import type { ZipEntry } from '../../zip/zip-entry.ts';
import { isLitter } from '../package-root.ts';

/** The content structure file of a package of SCORM 1.1, nearest to the top: `CSF.xml`, as examples call it, or a file that ends in `.csf`. */
export function findContentStructure(directory: ZipDirectory): ZipEntry | undefined {
  const found = directory.entries.filter(({ path, isDirectory }) => !isDirectory && /(?:^|\/)(?:csf\.xml|[^/]+\.csf)$/i.test(path) && !isLitter(path));
  return found.toSorted((one, other) => depthOf(one.path) - depthOf(other.path))[0];
}

const depthOf = (path: string): number => path.split('/').length;
