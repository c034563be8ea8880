import type { ZipDirectory } from '../zip/zip-directory.ts';
import type { UnsupportedKind } from './unsupported-kind.ts';

/** What an Office file (Open Packaging Conventions) keeps its own parts in. */
const officeKinds = [['ppt', 'PowerPoint'], ['word', 'Word'], ['xl', 'Excel']] as const;

/** Recognises a package without imsmanifest.xml by its files; `root` is the folder that holds the whole archive, or empty. */
export function otherKindOf(directory: ZipDirectory, root: string): UnsupportedKind | 'AICC' | 'SCORM 1.1' | undefined {
  const names = new Set<string>();
  const extensions = new Set<string>();
  for (const { path, isDirectory } of directory.entries) {
    if (isDirectory) continue;
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    extensions.add(name.slice(name.lastIndexOf('.') + 1));
    if (path.length === root.length + name.length) names.add(name);
  }
  if (names.has('cmi5.xml')) return 'cmi5';
  if (names.has('tincan.xml')) return 'xAPI';
  if (names.has('h5p.json')) return 'H5P';
  const office = names.has('[content_types].xml') && officeKinds.find(([folder]) => directory.entries.some(({ path }) => path.startsWith(`${root}${folder}/`)));
  if (office) return office[1];
  if (extensions.has('crs') && extensions.has('au')) return 'AICC';
  return names.has('csf.xml') || extensions.has('csf') ? 'SCORM 1.1' : undefined;
}
