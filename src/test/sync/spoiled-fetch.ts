/** What goes wrong with a request on its way. */
export type WireFault =
  | 'request-dropped' // it never arrives
  | 'answer-dropped' // it is worked on, the connection breaks before the answer
  | 'answer-cut' // the body ends in the middle, and the browser notices
  | 'answer-short' // the body ends in the middle and looks whole
  | 'answer-stalls' // the body never ends
  | 'said-twice' // the browser says it again by itself, on a new connection, and only the second answer is seen
  | 'status-401'
  | 'status-403'
  | 'status-404'
  | 'status-500'
  | 'status-500-after' // 500 after the work was done
  | 'portal-page' // a captive portal answers in the LMS's place
  | 'sign-in-page';

/** `look`, `launchTracker`, `PutParam` … for a request of the telling. */
export async function nameOf(request: Request): Promise<string> {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith('/hacp')) return new URLSearchParams(await request.clone().text()).get('command') ?? '';
  return pathname.split('/').at(-1) ?? '';
}

/** A fetch with a chance to spoil each request. `faultOf` is asked with its name and its number among those of that name. */
export function spoiledFetch(fetch: typeof globalThis.fetch, faultOf: (name: string, nth: number) => WireFault | undefined): typeof globalThis.fetch {
  const counts = new Map<string, number>();
  return async (input, init) => {
    const request = new Request(input, init);
    const name = await nameOf(request);
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    const fault = faultOf(name, nth);
    const headers = new Headers(request.headers);
    // A form with files gets a new boundary each time that it is written.
    if (init?.body instanceof FormData) headers.delete('content-type');
    const work = (): Promise<Response> => fetch(request.url, { method: request.method, headers, ...(init?.body ? { body: init.body } : {}) });
    if (fault === undefined) return work();
    const status = /^status-(\d+)$/.exec(fault)?.[1];
    if (status !== undefined) return new Response('', { status: Number(status) });
    if (fault === 'request-dropped') throw new TypeError('Failed to fetch');
    if (fault === 'portal-page') return page('<!doctype html><title>Hotel network</title><p>Accept our terms</p>');
    if (fault === 'sign-in-page') return page('<!doctype html><form action="/ekp/login"><input type="password"></form>');
    if (fault === 'said-twice') await work();
    const answer = await work();
    if (fault === 'said-twice') return answer;
    if (fault === 'answer-dropped') throw new TypeError('Failed to fetch');
    if (fault === 'status-500-after') return new Response('', { status: 500 });
    const text = await answer.text();
    const half = text.slice(0, Math.min(text.length / 2, 5));
    if (fault === 'answer-short') return new Response(half, answer);
    return new Response(brokenBody(half, fault === 'answer-cut', init?.signal), answer);
  };
}

const page = (html: string): Response => new Response(html, { headers: { 'content-type': 'text/html' } });

function brokenBody(text: string, breaks: boolean, signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(text));
      if (breaks) controller.error(new TypeError('network error'));
      else signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
}
