import { request } from 'node:http';
import { encodeRefusal } from '#api/contract/answers.ts';
import { listen } from './listen.ts';
import { passOn } from './pass-on.ts';

/** A no of the LMS, in its own words. */
export interface SaidNo {
  readonly code: string;
  readonly status: number;
}

export interface LosingLms {
  /** Where the learner's browser goes. */
  readonly url: string;
  /** How often the function reached the LMS. */
  asked(name: string): number;
  /** The LMS hears the next call of that function, or the next few; the answer never arrives. */
  loseNextAnswerOf(name: string, times?: number): void;
  /** The next call of that function, or the next few, does not reach the LMS, and is answered with a no. */
  refuseNext(name: string, no: SaidNo, times?: number): void;
  remove(): Promise<void>;
}

/** A middleman before the server, who loses answers and says no. */
export async function loseAnswersOf(serverUrl: string): Promise<LosingLms> {
  const upstream = new URL(serverUrl);
  const counts = new Map<string, number>();
  const fates = new Map<string, readonly ('lost' | SaidNo)[]>();
  const add = (name: string, fate: 'lost' | SaidNo, times: number): void => void fates.set(name, [...(fates.get(name) ?? []), ...Array<typeof fate>(times).fill(fate)]);
  const { url, remove } = await listen((asked, answer) => {
    const name = /^\/ekp\/api\/(\w+)/u.exec(asked.url ?? '')?.[1] ?? '';
    const [fate, ...later] = fates.get(name) ?? [];
    if (fate !== undefined) fates.set(name, later);
    if (typeof fate === 'object') {
      const { body, contentType } = encodeRefusal({ code: fate.code, message: 'The LMS says no.' }, 'json');
      asked.resume().on('end', () => answer.writeHead(fate.status, { 'Content-Type': contentType }).end(body));
      return undefined;
    }
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    if (fate === undefined) return passOn(upstream, asked, answer);
    const passed = request({ host: upstream.hostname, port: upstream.port, method: asked.method, path: asked.url, headers: asked.headers }, (received) => {
      // Its first line does arrive: of a connection that ends before it, Chromium sends the request again by itself.
      answer.writeHead(received.statusCode ?? 502, received.headers);
      answer.flushHeaders();
      received.resume().on('end', () => answer.destroy());
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
    return undefined;
  });
  return {
    url,
    asked: (name) => counts.get(name) ?? 0,
    loseNextAnswerOf: (name, times = 1) => add(name, 'lost', times),
    refuseNext: (name, no, times = 1) => add(name, no, times),
    remove,
  };
}
