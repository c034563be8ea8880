import { PackageError } from '../package-error.ts';

/** A number of 64 bits, little endian. No file has 2^53 bytes, so a larger one is a lie. */
export function uint64(view: DataView, at: number): number {
  const value = view.getUint32(at + 4, true) * 0x1_00_00_00_00 + view.getUint32(at, true);
  if (Number.isSafeInteger(value)) return value;
  throw directoryLies('it holds sizes that no file can have');
}

/** The error for a directory that cannot be true. */
export function directoryLies(how: string, path?: string): PackageError {
  return new PackageError(
    'directory-lies',
    `The directory of this ZIP archive is damaged or forged (${how}); export or download the package again and import the new file.`,
    path,
  );
}
