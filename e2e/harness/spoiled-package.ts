import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

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

  const middleman = createServer((asked, answer) => {
    if (spoiled && asked.url?.startsWith('/ekp/api/contentPackage')) {
      answer.writeHead(200, { 'Content-Type': 'application/zip', 'Content-Length': spoiled.length, ETag: `"${spoiled.length}"` }).end(asked.method === 'HEAD' ? undefined : spoiled);
      return;
    }
    passOn(upstream, asked, answer);
  });
  await new Promise<void>((resolve) => middleman.listen(0, '127.0.0.1', resolve));
  const address = middleman.address();
  if (!address || typeof address !== 'object') throw new Error('The middleman has no port.');

  return {
    url: `http://localhost:${address.port}`,
    answerWith: (bytes) => void (spoiled = bytes),
    remove: () =>
      new Promise((resolve) => {
        middleman.close(() => resolve());
        middleman.closeAllConnections();
      }),
  };
}

/** The `Host` header stays the browser's: the server knows its own origin by it. */
function passOn(upstream: URL, asked: IncomingMessage, answer: ServerResponse): void {
  const passed = request({ host: upstream.hostname, port: upstream.port, method: asked.method, path: asked.url, headers: asked.headers }, (received) => {
    answer.writeHead(received.statusCode ?? 502, received.headers);
    received.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  asked.pipe(passed);
}
