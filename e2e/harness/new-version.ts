import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from './listen.ts';
import { passOn } from './pass-on.ts';

export interface UpdatingSite {
  /** Where the learner's browser goes. */
  readonly url: string;
  /** From here on the site has a new version of the app: another service worker, with another reader of PDFs, whose code never comes. */
  publish(): void;
  /** From here on every request is taken and none is answered. */
  standStill(): void;
  remove(): Promise<void>;
}

/** A middleman before the server, who publishes a version of the app that differs from the one that is there in one file. */
export async function newVersionOf(serverUrl: string): Promise<UpdatingSite> {
  const upstream = new URL(serverUrl);
  let [isNew, isStill] = [false, false];
  const serveWorker = async (answer: ServerResponse): Promise<void> => {
    const built = await fetch(new URL('/app-worker.js', upstream));
    const text = (await built.text()).replaceAll(/assets\/pdf-pages-[\w-]+(?=\.js)/gu, '$&-next');
    answer.writeHead(200, { 'Content-Type': built.headers.get('content-type') ?? 'text/javascript', 'Cache-Control': 'no-cache' }).end(text);
  };
  const { url, remove } = await listen((asked: IncomingMessage, answer: ServerResponse) => {
    if (isStill || asked.url?.endsWith('-next.js')) return undefined;
    if (isNew && asked.url === '/app-worker.js') return void serveWorker(answer).catch(() => answer.destroy());
    return passOn(upstream, asked, answer);
  });
  return { url, publish: () => void (isNew = true), standStill: () => void (isStill = true), remove };
}
