import { PackageError } from '../package-error.ts';
import { resolveArchivePath } from './archive-path.ts';
import { shortName } from './short-name.ts';

const unsafe = /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\0/;

/** The name of an entry as a path inside the archive, or a `PackageError` ('unsafe-name') when it points outside. */
export function safeEntryPath(name: string): string {
  const path = name.includes('\\') ? name.replaceAll('\\', '/') : name;
  if (path === '' || unsafe.test(path)) {
    throw new PackageError(
      'unsafe-name',
      `This archive has an entry with an unsafe name (${JSON.stringify(shortName(name))}), which a course never needs; ask its maker for a clean export.`,
      name,
    );
  }
  return resolveArchivePath(path) ?? '';
}
