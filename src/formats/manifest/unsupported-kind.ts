import { PackageError } from '../package-error.ts';

/** Kinds of packages that are recognised, so that their makers are told what to do, but that cannot be played. */
export type UnsupportedKind =
  | 'cmi5'
  | 'xAPI'
  | 'H5P'
  | 'IMS Learning Design'
  | 'IMS Common Cartridge'
  | 'IMS QTI';

/** The error for such a package; its subject is the kind. */
export function unsupportedKind(kind: UnsupportedKind): PackageError {
  return new PackageError(
    'unsupported-kind',
    `This is ${/^[AHIx]/.test(kind) ? 'an' : 'a'} ${kind} package, which cannot be played here; export the course from its authoring tool as SCORM 1.2 or SCORM 2004 and import that file.`,
    kind,
  );
}
