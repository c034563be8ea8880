import type { LmsFunction, ReadParametersFor } from '#api/contract/describe.ts';
import type { UploadedFile } from '#api/contract/parameters.ts';
import { readParameters } from '#api/contract/read-parameters.ts';
import { LmsError } from '../errors.ts';
import { isText } from '../is-text.ts';

/** The parameters of a call, checked and typed. Throws LmsError `invalid-parameter` that names each one that is missing or wrong. */
export function understood<F extends LmsFunction>(fn: F, pairs: readonly (readonly [string, string | UploadedFile])[]): ReadParametersFor<F> {
  for (const [name, value] of pairs) {
    if (isText(name) && (typeof value !== 'string' || isText(value))) continue;
    throw new LmsError('invalid-parameter', `${isText(name) && name !== '' ? name : 'A parameter'} holds a character that is no text.`);
  }
  const reading = readParameters(fn, pairs);
  if (!reading.isUnderstood) throw new LmsError('invalid-parameter', `${reading.problems.map((problem) => problem.message).join('; ')}.`);
  return reading.parameters;
}
