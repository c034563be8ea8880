import type { LmsFunction } from '#api/contract/describe.ts';
import { LmsError } from '../errors.ts';
import { mediaType, readText } from '../read-body.ts';

const formLimitBytes = 64 * 1024;
/** What web servers usually take for all of a request's first lines. */
const queryLimit = 16 * 1024;
/** What one call of a bulk handler may carry. */
const bulkLimitBytes = 32 * 1024 * 1024;

const bulkTypes = {
  text: ['text/plain', 'text/csv'],
  xml: ['application/xml', 'text/xml'],
} as const;

/** The parameters of a call as they came, in their order; the raw body of a bulk handler is one of them, called `body`. Throws LmsError: `bad-request`, `too-large`. */
export async function readPairs(fn: LmsFunction, request: Request): Promise<readonly (readonly [string, string])[]> {
  switch (fn.body) {
    case 'query': {
      const { search } = new URL(request.url);
      if (search.length > queryLimit) throw new LmsError('too-large', `The query is longer than ${queryLimit} characters.`);
      return decoded(fn, search.slice(1));
    }
    case 'text':
    case 'xml': {
      const types: readonly string[] = bulkTypes[fn.body];
      if (!types.includes(mediaType(request))) throw new LmsError('bad-request', `${fn.name} takes ${types.join(' or ')}.`);
      return [['body', await readText(request, bulkLimitBytes, { isStrict: true })]];
    }
    case 'form':
    case 'multipart':
      break;
  }
  const text = await readText(request, formLimitBytes);
  if (mediaType(request) !== 'application/x-www-form-urlencoded') throw new LmsError('bad-request', `${fn.name} takes a form (application/x-www-form-urlencoded).`);
  return decoded(fn, text);
}

/** As `URLSearchParams` reads it, but bytes that are no UTF-8 are refused and not replaced: what is stored must be what was sent. */
function decoded({ name }: LmsFunction, encoded: string): readonly (readonly [string, string])[] {
  for (const pair of encoded.split('&')) {
    try {
      decodeURIComponent(pair);
    } catch {
      const [parameter = ''] = pair.split('=');
      throw new LmsError('invalid-parameter', `${/^[\w-]{1,64}$/.test(parameter) ? parameter : `A parameter of ${name}`} is not percent-encoded UTF-8.`);
    }
  }
  return [...new URLSearchParams(encoded)];
}
