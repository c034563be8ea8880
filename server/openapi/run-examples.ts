import { contract } from '#api/contract/contract.ts';
import type { LmsFunction } from '#api/contract/describe.ts';
import type { Lms } from '../lms.ts';
import { tinyPackage } from '../testing/tiny-package.ts';
import { exampleCalls, type ExampleCall, type Kept } from './example-calls.ts';
import { examplePassword } from './example-organisation.ts';
import type { FunctionExample } from './examples.ts';

/** The key of the example organisation, which is thrown away with it. */
export const exampleKey = 'the key of the example site';
const mostCharacters = 4_000;

/** Makes every call, in their order, and answers the first example of each function. The LMS must hold the example organisation. */
export async function runExamples(lms: Lms): Promise<Readonly<Record<string, FunctionExample>>> {
  const examples: Record<string, FunctionExample> = {};
  let kept: Kept = {};
  for (const call of exampleCalls) {
    const parameters = typeof call.parameters === 'function' ? call.parameters(kept) : (call.parameters ?? {});
    const response = await lms.fetch(requestFor(lms, contract[call.name], call, parameters));
    const contentType = response.headers.get('Content-Type') ?? '';
    const body = await bodyOf(response, contentType);
    if (call.keeps) kept = { ...kept, [call.keeps[0]]: call.keeps[1].exec(body)?.[1] ?? '' };
    examples[call.name] ??= { as: call.as, parameters, status: response.status, contentType, body: body.length > mostCharacters ? `${body.slice(0, mostCharacters)}…` : body };
  }
  return examples;
}

function requestFor({ parts: { baseUrl } }: Lms, fn: LmsFunction, { as }: ExampleCall, parameters: Readonly<Record<string, string>>): Request {
  const headers = new Headers();
  if (as !== 'anybody') headers.set('Authorization', `Basic ${btoa(as === 'another program' ? `any:${exampleKey}` : `${as}:${examplePassword}`)}`);
  const address = `${baseUrl}/ekp/${fn.path}`;
  switch (fn.body) {
    case 'query':
      return new Request(`${address}?${new URLSearchParams(parameters).toString()}`, { headers });
    case 'form':
      return new Request(address, { method: 'POST', headers, body: new URLSearchParams(parameters) });
    case 'text':
    case 'xml':
      headers.set('Content-Type', fn.body === 'xml' ? 'application/xml; charset=utf-8' : 'text/plain; charset=utf-8');
      return new Request(address, { method: 'POST', headers, body: parameters['body'] ?? '' });
    case 'multipart':
      break;
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(parameters)) {
    if (name === 'package') form.append(name, new Blob([tinyPackage({ identifier: 'ladders-2', title: 'Ladders, once more' })], { type: 'application/zip' }), 'ladders.zip');
    else form.append(name, value);
  }
  return new Request(address, { method: 'POST', headers, body: form });
}

/** Text as it is; of anything else how much it is. */
async function bodyOf(response: Response, contentType: string): Promise<string> {
  if (/json|xml|text/.test(contentType)) return response.text();
  return `(${(await response.arrayBuffer()).byteLength} bytes)`;
}
