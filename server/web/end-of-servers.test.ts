import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { expect, test } from 'vitest';
import { keepConnection } from '../testing/kept-connection.ts';
import { endOf } from './end-of-servers.ts';

const soonMs = 200;
const request = 'POST /ekp/api/launchTracker HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n';

interface Held {
  readonly end: ReturnType<typeof endOf>;
  readonly port: number;
  /** Resolves when a request has arrived. */
  readonly arrived: Promise<void>;
  /** Lets it have its answer. */
  readonly letGo: () => void;
}

/** A site that has an answer, and does not give it yet. */
async function aSite(): Promise<Held> {
  const [arrived, held] = [Promise.withResolvers<void>(), Promise.withResolvers<Response>()];
  const fetch = (): Promise<Response> => {
    arrived.resolve();
    return held.promise;
  };
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    // The files of these tests share a process: its `Response` stays the platform's.
    const started = serve({ fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false }, () => resolve(started));
  });
  return { end: endOf([server]), port: (server.address() as AddressInfo).port, arrived: arrived.promise, letGo: () => held.resolve(new Response('counted')) };
}

test('[S4] a server that is told to end gives the answers of what is under way, takes nothing more, and waits for nobody who only keeps a connection', async () => {
  const { end, port, arrived, letGo } = await aSite();
  const idle = await keepConnection(port);
  const busy = await keepConnection(port);
  const answer = busy.ask(request);
  await arrived;
  const closed = end(30_000);
  await expect(keepConnection(port)).rejects.toThrow('ECONNREFUSED');
  letGo();
  expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*counted$/u);
  await closed;
  idle.cut();
});

test('and ends after its time where an answer never comes', async () => {
  const { end, port, arrived } = await aSite();
  const busy = await keepConnection(port);
  const answer = busy.ask(request).catch((error: unknown) => String(error));
  await arrived;
  await end(soonMs);
  expect(await answer).toContain('The connection has ended.');
});
