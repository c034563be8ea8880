import { request } from 'node:http';
import { listen } from './listen.ts';
import { passOn } from './pass-on.ts';

export interface LosingLms {
  /** Where the learner's browser goes. */
  readonly url: string;
  /** How often the function reached the LMS. */
  asked(name: string): number;
  /** The LMS hears the next call of that function; its answer never arrives. */
  loseNextAnswerOf(name: string): void;
  remove(): Promise<void>;
}

/** A middleman before the server, who loses answers. */
export async function loseAnswersOf(serverUrl: string): Promise<LosingLms> {
  const upstream = new URL(serverUrl);
  const counts = new Map<string, number>();
  const toLose = new Set<string>();
  const { url, remove } = await listen((asked, answer) => {
    const name = /^\/ekp\/api\/(\w+)/u.exec(asked.url ?? '')?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (name === undefined || !toLose.delete(name)) return passOn(upstream, asked, answer);
    const passed = request({ host: upstream.hostname, port: upstream.port, method: asked.method, path: asked.url, headers: asked.headers }, (received) => {
      // Its first line does arrive: of a connection that ends before it, Chromium sends the request again by itself.
      answer.writeHead(received.statusCode ?? 502, received.headers);
      answer.flushHeaders();
      received.resume().on('end', () => answer.destroy());
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  return { url, asked: (name) => counts.get(name) ?? 0, loseNextAnswerOf: (name) => void toLose.add(name), remove };
}
