import type { LmsFunction } from '#api/contract/describe.ts';
import type { UploadedFile } from '#api/contract/parameters.ts';

/** Parameters as any function takes them. */
export type CallParameters = Readonly<Record<string, string | number | boolean | UploadedFile | null | undefined>>;
type Pair = readonly [name: string, value: string | number | boolean | UploadedFile];

/** A function's call as address and request. Parameters keep the API's spelling; absent and empty ones are not sent (facts A.2). */
export async function callRequest(fn: LmsFunction, given: CallParameters, base: string): Promise<{ readonly url: string; readonly init: RequestInit }> {
  const url = new URL(fn.path, base);
  const parameters = present(fn, given);
  const headers = new Headers({ accept: acceptOf(fn) });
  const init: RequestInit = { method: fn.method, headers };
  switch (fn.body) {
    case 'query':
      url.search = new URLSearchParams(texts(parameters)).toString();
      break;
    case 'form':
      init.body = new URLSearchParams(texts(parameters));
      break;
    case 'multipart':
      init.body = await multipart(parameters);
      break;
    case 'text':
    case 'xml':
      init.body = typeof given['body'] === 'string' ? given['body'] : '';
      headers.set('content-type', fn.body === 'xml' ? 'application/xml; charset=utf-8' : 'text/plain; charset=utf-8');
      break;
  }
  return { url: url.href, init };
}

function acceptOf({ response }: LmsFunction): string {
  switch (response.kind) {
    case 'binary':
    case 'text':
      return `${response.contentType}, */*;q=0.5`;
    case 'feed':
      return 'application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5';
    case 'document':
      break;
  }
  return `application/${response.asked}, */*;q=0.5`;
}

/** Says which encoding we want wherever it can be said: the reference requires `format`, whatever its default. */
function present(fn: LmsFunction, given: CallParameters): readonly Pair[] {
  const wanted = 'asked' in fn.response && 'format' in fn.parameters.entries ? { format: fn.response.asked } : {};
  return Object.entries<CallParameters[string]>({ ...wanted, ...given }).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, value] as const],
  );
}

const texts = (parameters: readonly Pair[]): string[][] =>
  parameters.map(([name, value]) => {
    if (typeof value === 'object') throw new TypeError(`${name}: a file needs a multipart form`);
    return [name, String(value)];
  });

async function multipart(parameters: readonly Pair[]): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of parameters) {
    if (typeof value !== 'object') form.set(name, String(value));
    else form.set(name, value instanceof Blob ? value : new Blob([await value.arrayBuffer()], { type: value.type }), value.name ?? 'package.zip');
  }
  return form;
}
