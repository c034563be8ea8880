import { listen } from './listen.ts';
import { passOn } from './pass-on.ts';

/** The server's address with one thing changed on the way: what a package is answered with. */
export interface SpoiledPackage {
  /** Where the learner's browser goes. */
  readonly url: string;
  /** From now on `contentPackage` is answered with these bytes. */
  answerWith(bytes: Uint8Array): void;
  remove(): Promise<void>;
}

/**
 * A middleman before the server, because a package that arrives broken has to arrive by the network: what a test puts in a request's way inside the browser
 * depends on which worker the request passes.
 */
export async function standBefore(serverUrl: string): Promise<SpoiledPackage> {
  const upstream = new URL(serverUrl);
  let spoiled: Uint8Array | undefined;

  const { url, remove } = await listen((asked, answer) => {
    if (spoiled && asked.url?.startsWith('/ekp/api/contentPackage')) {
      answer.writeHead(200, { 'Content-Type': 'application/zip', 'Content-Length': spoiled.length, ETag: `"${spoiled.length}"` }).end(asked.method === 'HEAD' ? undefined : spoiled);
      return;
    }
    passOn(upstream, asked, answer);
  });
  return { url, answerWith: (bytes) => void (spoiled = bytes), remove };
}
