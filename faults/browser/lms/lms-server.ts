import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { StorePlace } from '#server/store/open-store.ts';

/** The reference LMS in a process of its own, which is killed and started again. */
export interface LmsServer {
  /** Counts its starts: what was on its way when it was killed never comes. */
  readonly generation: number;
  readonly url: URL;
  /** As a power cut does. Resolves when it answers again. */
  killAndStart(): Promise<void>;
  stop(): Promise<void>;
}

const startBoundMs = 120_000;

/** `appUrl` is where browsers go: the proxy before it. */
export async function startLmsServer(place: StorePlace, appUrl: string): Promise<LmsServer> {
  const [port, contentPort] = [await freePort(), await freePort()];
  const url = new URL(`http://localhost:${port}`);
  const environment = {
    PORT: String(port),
    CONTENT_PORT: String(contentPort),
    DATA_DIR: place.dataDir,
    DATABASE_URL: place.databaseUrl ?? '',
    DEMO: 'off',
    APP_ORIGIN: appUrl,
    CONTENT_ORIGIN: `http://localhost:${contentPort}`,
  };
  let child: ChildProcess | undefined;
  let generation = 0;
  const start = async (): Promise<void> => {
    const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/main.ts'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', process.env['FAULTS_VERBOSE'] ? 'inherit' : 'ignore'] });
    child = started;
    for (const until = Date.now() + startBoundMs; !(await answers(url)); await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (started.exitCode !== null || Date.now() > until) throw new Error('The LMS did not start.');
    }
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  process.once('exit', () => child?.kill('SIGKILL'));
  await start();
  return {
    get generation() {
      return generation;
    },
    url,
    killAndStart: async () => {
      generation += 1;
      await end('SIGKILL');
      await start();
    },
    stop: () => end('SIGTERM'),
  };
}

const answers = (url: URL): Promise<boolean> => fetch(new URL('/probe.txt', url)).then(({ ok }) => ok, () => false);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free.'))));
    });
  });
}
