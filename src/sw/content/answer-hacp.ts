import type { PlayerLine } from './player-line.ts';

/** 64,000 characters of suspend data are 576,000 bytes once they are percent-encoded (facts E.8). */
const longestBody = 4 * 1024 * 1024;

type Posted = Pick<Request, 'method' | 'url' | 'headers' | 'text' | 'formData'>;

/**
 * The answer to what AICC content posts, by whatever way: fetch, asynchronous XHR, a form in a frame, a beacon. `tell` gives its body to the page that plays. Always 200
 * where somebody plays it, as LMSs do; errors stand in the text (facts E.3).
 */
export async function answerHacp(request: Posted, tell: (body: string) => Promise<PlayerLine | undefined>): Promise<Response> {
  const body = await bodyOf(request);
  const line = body.length > longestBody ? undefined : await tell(body);
  const answer = line?.hacp;
  return new Response(answer ?? 'This course is not open.', {
    status: typeof answer === 'string' ? 200 : 404,
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8', 'Origin-Agent-Cluster': '?1' },
  });
}

/** HACP is posted; a form whose author forgot to say so puts the same fields into its address. */
async function bodyOf(request: Posted): Promise<string> {
  try {
    if (request.method !== 'POST') return new URL(request.url).search.slice(1);
    if (!/^multipart\/form-data/i.test(request.headers.get('Content-Type') ?? '')) return await request.text();
    const fields = [...(await request.formData())].filter((field): field is [string, string] => typeof field[1] === 'string');
    return new URLSearchParams(fields).toString();
  } catch {
    return ''; // cut off on its way: no command
  }
}
