import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { listen } from './listen.ts';

export interface BreakingLine {
  /** The server behind. */
  upstream: URL | undefined;
  /** Where the learner's browser goes. */
  readonly url: string;
  /** The request numbers with which the function, or the command of HACP, arrived here. */
  arrivals(name: string): readonly (string | undefined)[];
  /** The LMS hears the next one, and its connection, which had carried a request before, ends before the first byte of the answer: then Chromium sends it again by itself. */
  breakNext(name: string): void;
  /** From here on nobody behind sees numbers. */
  takeNumbers(): void;
  remove(): Promise<void>;
}

/** A middleman before a server, who breaks connections that were kept. */
export async function breakKeptConnections(): Promise<BreakingLine> {
  const [toBreak, known, arrived] = [new Set<string>(), new WeakSet<Socket>(), new Map<string, (string | undefined)[]>()];
  let isNumbered = true;
  const { url, remove } = await listen((asked, answer) => {
    const serve = async (): Promise<void> => {
      const { method, url: path = '', socket, headers: all } = asked;
      const wasKept = known.has(socket);
      known.add(socket);
      const body = await bytesOf(asked);
      const name = nameOf(path, body);
      const { 'x-haversack-request': number, ...others } = all;
      if (method === 'POST') arrived.set(name, [...(arrived.get(name) ?? []), number?.toString()]);
      if (toBreak.has(name) && !wasKept) {
        // On its first request no connection is broken: the app comes once more, on this one.
        answer.writeHead(429, { 'Retry-After': '1', 'Content-Length': 0 }).end();
        arrived.set(name, []);
        return;
      }
      const received = await new Promise<IncomingMessage>((resolve, reject) => {
        const headers = { ...(isNumbered ? all : others), 'accept-encoding': 'identity' };
        request({ host: line.upstream?.hostname, port: line.upstream?.port, method, path, headers }, resolve).on('error', reject).end(body);
      });
      const bytes = await bytesOf(received);
      const { 'transfer-encoding': _coding, ...rest } = received.headers;
      if (toBreak.delete(name)) socket.destroy();
      else answer.writeHead(received.statusCode ?? 502, { ...rest, 'content-length': bytes.length }).end(bytes);
    };
    serve().catch(() => answer.destroy());
  });
  const line: BreakingLine = { upstream: undefined, url, arrivals: (name) => arrived.get(name) ?? [], breakNext: (name) => void toBreak.add(name), takeNumbers: () => void (isNumbered = false), remove };
  return line;
}

const nameOf = (path: string, body: Buffer): string => (path === '/ekp/hacp' ? (new URLSearchParams(body.toString('utf8')).get('command') ?? '') : (/^\/ekp\/api\/(\w+)/u.exec(path)?.[1] ?? ''));

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
