import type { Course } from '../course.ts';
import { isLitter } from '../manifest/package-root.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';
import { bareFileNamed, extensionOf } from './bare-file.ts';

/** Texts to be shown over a film or beside a sound. */
const captions = ['vtt', 'srt'];

/**
 * The course that an archive without any manifest is when it holds exactly one PDF, film or sound (and captions for it): one item. It is a SCO: not because the
 * file looks for an API, but because our page that shows it does (docs/decisions/0020-a-file-as-a-course.md). Undefined for any other archive.
 */
export function bareCourse(directory: ZipDirectory): Course | undefined {
  const paths = directory.entries.filter(({ path, isDirectory }) => !isDirectory && !isLitter(path)).map(({ path }) => path);
  const [path, another] = paths.filter((each) => bareFileNamed(each));
  if (path === undefined || another !== undefined || paths.some((each) => each !== path && !captions.includes(extensionOf(each)))) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const title = titleOf(name);
  return {
    standard: 'scorm-1.2',
    identifier: name,
    title,
    root: '',
    items: [{ id: 'file', title, isVisible: true, launch: { path, query: '', fragment: '' }, resourceKind: 'sco', children: [] }],
    warnings: [],
  };
}

/** What a person would call the file: `Safety_handbook.pdf` is the *Safety handbook*. */
function titleOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.')).replaceAll(/[_\s]+/g, ' ').trim() || name;
}
