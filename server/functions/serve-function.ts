import { encodeAnswer, encodingOf } from '#api/contract/answers.ts';
import type { DocumentResponse, Encoding, LmsFunction } from '#api/contract/describe.ts';
import { readParameters } from '#api/contract/read-parameters.ts';
import { subjectOf, type ActingFor } from '../auth/acting-for.ts';
import { unauthorized } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { errorAnswer } from '../error-answer.ts';
import { LmsError } from '../errors.ts';
import type { LmsParts } from '../lms-parts.ts';
import { mediaType, readText } from '../read-body.ts';
import type { ServedFunction } from './handler.ts';

const formLimitBytes = 64 * 1024;

/** One call of a function, whose caller is known: method, parameters, whom it is for, the handler, and the answer's encoding. */
export async function serveFunction(lms: LmsParts, served: ServedFunction, request: Request, caller: Caller | undefined): Promise<Response> {
  const { fn } = served;
  const methods = fn.method === 'GET' ? ['GET', 'HEAD'] : ['POST'];
  if (!methods.includes(request.method)) {
    throw new LmsError('method-not-allowed', `${fn.name} takes ${fn.method}.`, { headers: { Allow: methods.join(', ') } });
  }

  if (served.kind === 'upload') {
    if (!caller) throw unauthorized(request, `${fn.name} needs a user.`);
    const { tree, format } = await served.handle({ lms, request, caller, subjectOf: (form) => subjectOf(lms, caller, form) });
    return treeAnswer(served.response, tree, format);
  }

  if (!caller && !served.mayBeAnonymous) throw unauthorized(request, `${fn.name} needs a user.`);
  const pairs = await parametersOf(fn, request);
  try {
    const parameters = understood(fn, pairs);
    const subject = caller && (await subjectOf(lms, caller, parameters));
    const answer = await served.handle({ lms, request, caller, subject, parameters });
    if ('response' in answer) return answer.response;
    if (fn.response.kind !== 'document') throw new TypeError(`${fn.name} answers with a file, not with a tree.`);
    return treeAnswer(fn.response, answer.tree, encodingOf(fn.response, parameters));
  } catch (error) {
    if (error instanceof LmsError) return errorAnswer(error, errorEncoding(fn, pairs));
    throw error;
  }
}

function treeAnswer(response: DocumentResponse, tree: unknown, encoding: Encoding): Response {
  const { body, contentType } = encodeAnswer(response, tree, encoding);
  return new Response(body, { headers: { 'Content-Type': contentType } });
}

async function parametersOf(fn: LmsFunction, request: Request): Promise<URLSearchParams> {
  if (fn.body === 'query') return new URL(request.url).searchParams;
  const text = await readText(request, formLimitBytes);
  if (mediaType(request) !== 'application/x-www-form-urlencoded') throw new LmsError('bad-request', `${fn.name} takes a form (application/x-www-form-urlencoded).`);
  return new URLSearchParams(text);
}

function understood(fn: LmsFunction, pairs: URLSearchParams): ActingFor & Record<string, unknown> {
  for (const [name, value] of pairs) {
    // PostgreSQL keeps every character but this one.
    if (value.includes('\0')) throw new LmsError('invalid-parameter', `${name.replaceAll('\0', '')} holds a character that is no text.`);
  }
  const reading = readParameters(fn, pairs);
  if (!reading.isUnderstood) throw new LmsError('invalid-parameter', `${reading.problems.map((problem) => problem.message).join('; ')}.`);
  return reading.parameters;
}

/** An error comes as the answer would have: in the format asked for, else in the function's own. */
function errorEncoding(fn: LmsFunction, pairs: URLSearchParams): Encoding {
  if (fn.response.kind !== 'document') return 'json';
  return encodingOf(fn.response, 'format' in fn.parameters.entries ? { format: pairs.get('format') } : {});
}
