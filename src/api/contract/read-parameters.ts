import * as v from 'valibot';
import type { LmsFunction, ReadParametersFor } from './describe.ts';
import type { UploadedFile } from './parameters.ts';

/** What is wrong with a request, in words for the person who wrote the caller. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly message: string;
}

export type ParameterReading<F extends LmsFunction> =
  | { readonly isUnderstood: true; readonly parameters: ReadParametersFor<F> }
  | { readonly isUnderstood: false; readonly problems: readonly ParameterProblem[] };

/** Older spellings that clients still use (facts A.2). */
const oldSpellings: Readonly<Record<string, string>> = { 'on-behalf-of': 'onBehalfOf', 'assignment-id': 'assignmentId' };

/**
 * Reads the parameters of a request: an empty text counts as absent, of a repeated name the first counts, unknown names are ignored.
 * Takes what `URLSearchParams` and `FormData` give when they are walked.
 */
export function readParameters<F extends LmsFunction>(fn: F, pairs: Iterable<readonly [string, string | UploadedFile]>): ParameterReading<F> {
  const given = new Map<string, string | UploadedFile>();
  for (const [spelling, value] of pairs) {
    const name = oldSpellings[spelling] ?? spelling;
    if (value !== '' && !given.has(name)) given.set(name, value);
  }
  const result = v.safeParse(fn.parameters, Object.fromEntries(given));
  if (result.success) return { isUnderstood: true, parameters: result.output };
  return {
    isUnderstood: false,
    problems: result.issues.map((issue) => {
      const parameter = v.getDotPath(issue) ?? '';
      return { parameter, message: given.has(parameter) ? `${parameter} ${issue.message}` : `${parameter} is missing` };
    }),
  };
}
