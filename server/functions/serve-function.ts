import { encodingOf } from '#api/contract/answers.ts';
import type { Encoding, LmsFunction } from '#api/contract/describe.ts';
import { subjectOf, type ActingFor } from '../auth/acting-for.ts';
import { unauthorized } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { errorAnswer } from '../error-answer.ts';
import { LmsError } from '../errors.ts';
import type { LmsParts } from '../lms-parts.ts';
import type { Given, ServedFunction } from './handler.ts';
import { plainAnswer } from './plain.ts';
import { readPairs } from './read-pairs.ts';
import { understood } from './understood.ts';
import { treeAnswer, writeAnswer } from './write-answer.ts';

/** One call of a function, whose caller is known: method, parameters, whom it is for, the handler, and the answer's encoding. */
export async function serveFunction(lms: LmsParts, served: ServedFunction, request: Request, caller: Caller | undefined): Promise<Response> {
  const { fn } = served;
  const methods = fn.method === 'GET' ? ['GET', 'HEAD'] : ['POST'];
  if (!methods.includes(request.method)) {
    throw new LmsError('method-not-allowed', `${fn.name} takes ${fn.method}.`, { headers: { Allow: methods.join(', ') } });
  }

  if (served.kind === 'upload') {
    if (!caller) throw unauthorized(request, `${fn.name} needs a user.`);
    if (lms.temperament.isPlain) plainAnswer(fn, {});
    const { tree, format } = await served.handle({ lms, request, caller, subjectOf: (form) => subjectOf(lms, caller, form) });
    return treeAnswer(served.response, tree, format);
  }

  if (!caller && fn.authentication === 'user') throw unauthorized(request, `${fn.name} needs a user.`);
  const pairs = await readPairs(fn, request);
  try {
    const parameters: ActingFor & Record<string, unknown> = understood(fn, pairs);
    const { isPlain } = lms.temperament;
    const answer = (isPlain ? plainAnswer(fn, parameters) : undefined) ?? (await given(lms, served, request, caller, parameters));
    return writeAnswer(fn, answer, parameters, { isPlain });
  } catch (error) {
    if (error instanceof LmsError) return errorAnswer(error, error.encoding ?? errorEncoding(fn, pairs));
    throw error;
  }
}

async function given(
  lms: LmsParts,
  served: Exclude<ServedFunction, { kind: 'upload' }>,
  request: Request,
  caller: Caller | undefined,
  parameters: ActingFor & Record<string, unknown>,
): Promise<Given> {
  if (served.kind === 'system') return served.handle({ lms, request, parameters });
  const subject = caller && (await subjectOf(lms, caller, parameters));
  return served.handle({ lms, request, caller, subject: subject?.user, assignment: subject?.assignment, parameters });
}

/** An error comes as the answer would have: in the format asked for, else in the function's own. */
function errorEncoding(fn: LmsFunction, pairs: readonly (readonly [string, string])[]): Encoding {
  if (fn.response.kind !== 'document') return fn.response.kind === 'feed' ? 'xml' : 'json';
  const format = pairs.find(([name]) => name === 'format')?.[1];
  return encodingOf(fn.response, 'format' in fn.parameters.entries ? { format } : {});
}
