import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import { createAppSite } from '#server/web/app-site.ts';
import { systemClock } from '../clock.ts';
import { openArrivalLog } from '../store/arrival-log.ts';
import { openTestLms, testPassword, type TestLms } from './test-lms.ts';

const launch = 'enrollmentId=E1&datetime=2026-01-03T18:30Z';

/** The app's site on a port of its own, before an LMS in which Ada is enrolled; Node only. */
export interface ServedSite {
  readonly lms: TestLms;
  readonly port: number;
  /** A request of Ada's app as it goes over the wire. */
  readonly says: (number?: string) => string;
  /** How often the LMS was asked to count a launch. */
  readonly asked: () => number;
  /** Resolves when the LMS has counted one. */
  readonly counted: () => Promise<void>;
  /** Until it is called, the LMS does not give the answer that it has. */
  readonly hold: () => () => void;
}

/** The app's site as `server/main.ts` serves it, until the end of the test. */
export async function openServedSite(): Promise<ServedSite> {
  const lms = await openTestLms();
  onTestFinished(() => lms.close());
  await lms.aUser({ id: 'ada' });
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId: await lms.aPackage() });
  let asked = 0;
  let isCounted: () => void = () => undefined;
  const counted = new Promise<void>((resolve) => (isCounted = resolve));
  let held = Promise.resolve();
  const origins = { app: 'http://localhost:4173', content: 'http://localhost:4174', appPort: 4173, contentPort: 4174 };
  const site = createAppSite({
    lms: {
      fetch: async (request, connection) => {
        const isLaunch = request.url.endsWith('/launchTracker');
        if (isLaunch) asked += 1;
        const answer = await lms.fetch(request, connection);
        if (!isLaunch) return answer;
        isCounted();
        await held;
        return answer;
      },
    },
    addressOf: () => ({}),
    arrivals: await openArrivalLog(lms.store.db, systemClock),
    origins,
    config: { organisation: { name: 'Test' } },
    folder: '.',
  });
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    // The files of these tests share a process: its `Response` stays the platform's.
    const started = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false }, () => resolve(started));
  });
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  const signedIn = await fetch(`http://127.0.0.1:${port}/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ userId: 'ada', password: testPassword, stay: false }) });
  const { token } = (await signedIn.json()) as { token: string };
  const [cookie = ''] = signedIn.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
  return {
    lms,
    port,
    asked: () => asked,
    counted: () => counted,
    says: (number) =>
      [
        'POST /ekp/api/launchTracker HTTP/1.1',
        'Host: localhost:4173',
        'Origin: http://localhost:4173',
        `X-Haversack-Token: ${token}`,
        `Cookie: ${cookie}`,
        ...(number === undefined ? [] : [`X-Haversack-Request: ${number}`]),
        'Content-Type: application/x-www-form-urlencoded',
        `Content-Length: ${launch.length}`,
        '',
        launch,
      ].join('\r\n'),
    hold: () => {
      let letGo: () => void = () => undefined;
      held = new Promise((resolve) => (letGo = resolve));
      return letGo;
    },
  };
}

/** Of an answer as it came over the wire. */
export const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4);
