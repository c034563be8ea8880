import { request, type IncomingMessage, type ServerResponse } from 'node:http';

/** Hands a request on to the server behind, and its answer back. The `Host` header stays the browser's: the server knows its own origin by it. */
export function passOn(upstream: URL, asked: IncomingMessage, answer: ServerResponse): void {
  const passed = request({ host: upstream.hostname, port: upstream.port, method: asked.method, path: asked.url, headers: asked.headers }, (received) => {
    answer.writeHead(received.statusCode ?? 502, received.headers);
    received.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  asked.pipe(passed);
}
