import { encodeRefusal } from '#api/contract/answers.ts';
import type { Encoding } from '#api/contract/describe.ts';
import { LmsError } from './errors.ts';

/** The answer to a call that was refused or failed. What is no LmsError is a fault of ours: its text does not leave the server. */
export function errorAnswer(thrown: unknown, encoding: Encoding): Response {
  const error = thrown instanceof LmsError ? thrown : new LmsError('internal', 'The LMS failed to answer.', { cause: thrown });
  const { body, contentType } = encodeRefusal({ code: error.code, message: error.message }, error.encoding ?? encoding);
  return new Response(body, { status: error.status, headers: { ...error.headers, 'Content-Type': contentType } });
}
