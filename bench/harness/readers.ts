import { Agent, request } from 'node:http';

/** One person's connection to the LMS, kept open; each call carries user ID and password, as a program's do. */
export interface Reader {
  /** Milliseconds from sending to the last byte of the answer, which must be a 200. */
  read(path: string): Promise<number>;
  close(): void;
}

export function createReader(baseUrl: string, userId: string, password: string): Reader {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { Authorization: `Basic ${Buffer.from(`${userId}:${password}`).toString('base64')}` };
  const read = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const sentAt = performance.now();
      const sent = request(`${baseUrl}/${path}`, { agent, headers }, (answer) => {
        answer.resume();
        answer.once('error', reject);
        answer.once('end', () => {
          if (answer.statusCode === 200) resolve(performance.now() - sentAt);
          else reject(new Error(`${path} answered ${answer.statusCode}.`));
        });
      });
      // The server closes connections that are idle for five seconds; one that it was just closing is no answer.
      sent.once('error', (error: NodeJS.ErrnoException) => (sent.reusedSocket && error.code === 'ECONNRESET' ? resolve(read(path)) : reject(error)));
      sent.end();
    });
  return { read, close: () => agent.destroy() };
}

/** What many readers waited, in milliseconds each. */
export interface Waits {
  /** Of all, also those that do not count in the others. */
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** All readers at once, each going its own way again and again until the time is over. The waits of the first fifth do not count: caches and compilers warm up. */
export async function waitsOf(readers: readonly Reader[], forMs: number, way: (reader: Reader, index: number, took: (ms: number) => void, isOver: () => boolean) => Promise<void>): Promise<Waits> {
  const startedAt = performance.now();
  const countedFrom = startedAt + forMs / 5;
  const waits: number[] = [];
  let count = 0;
  const took = (ms: number): void => {
    count++;
    if (performance.now() >= countedFrom) waits.push(ms);
  };
  const isOver = (): boolean => performance.now() > startedAt + forMs;
  await Promise.all(
    readers.map(async (reader, index) => {
      while (!isOver()) await way(reader, index, took, isOver);
    }),
  );
  const seconds = (performance.now() - countedFrom) / 1000;
  const sorted = Float64Array.from(waits).sort();
  const share = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { count, perSecond: waits.length / seconds, p50: share(0.5), p95: share(0.95), p99: share(0.99) };
}
