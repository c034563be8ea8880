import { PackageError } from '../package-error.ts';

/** Why an item cannot be opened. */
export type LaunchProblem = { readonly kind: 'file-missing' | 'nothing-named' | 'outside'; readonly subject: string };

/** A missing file says most, because the person can add it; then what lies on the network; else the manifest names nothing. */
export function nothingToLaunch(problems: readonly LaunchProblem[]): PackageError {
  const missing = problems.find((problem) => problem.kind === 'file-missing');
  if (missing) {
    return new PackageError(
      'launch-file-missing',
      `The file that this course opens with (${missing.subject.slice(0, 200)}) is not in the package; export the course again with all its files and import that file.`,
      missing.subject,
    );
  }
  const outside = problems.find((problem) => problem.kind === 'outside');
  const cause = outside
    ? `Everything in this course lies on the network (${outside.subject.slice(0, 120)}), not in the package`
    : 'The manifest of this package names no file that can be opened';
  return new PackageError(
    'nothing-to-launch',
    `${cause}; export the course from its authoring tool again, with its content in it, and import that file.`,
    (outside ?? problems[0])?.subject,
  );
}
