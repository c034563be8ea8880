import type { LmsFunction } from '#api/contract/describe.ts';
import { LmsError } from '../errors.ts';
import { mediaType, readText } from '../read-body.ts';

const formLimitBytes = 64 * 1024;
/** What one call of a bulk handler may carry. */
const bulkLimitBytes = 32 * 1024 * 1024;

const bulkTypes = {
  text: ['text/plain', 'text/csv'],
  xml: ['application/xml', 'text/xml'],
} as const;

/** The parameters of a call as they came, in their order; the raw body of a bulk handler is one of them, called `body`. Throws LmsError: `bad-request`, `too-large`. */
export async function readPairs(fn: LmsFunction, request: Request): Promise<readonly (readonly [string, string])[]> {
  switch (fn.body) {
    case 'query':
      return [...new URL(request.url).searchParams];
    case 'text':
    case 'xml': {
      const types: readonly string[] = bulkTypes[fn.body];
      if (!types.includes(mediaType(request))) throw new LmsError('bad-request', `${fn.name} takes ${types.join(' or ')}.`);
      return [['body', await readText(request, bulkLimitBytes)]];
    }
    case 'form':
    case 'multipart':
      break;
  }
  const text = await readText(request, formLimitBytes);
  if (mediaType(request) !== 'application/x-www-form-urlencoded') throw new LmsError('bad-request', `${fn.name} takes a form (application/x-www-form-urlencoded).`);
  return [...new URLSearchParams(text)];
}
