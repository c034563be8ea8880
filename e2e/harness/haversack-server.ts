import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running Haversack of its own: own ports, own data, killed and started again as a test likes. */
export interface HaversackServer {
  readonly url: string;
  readonly contentUrl: string;
  /** Starts it again over the same data. */
  start(): Promise<void>;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

const startBoundMs = 60_000;

/** Starts `server/main.ts` with the demo organisation in a new folder. */
export async function startHaversack(): Promise<HaversackServer> {
  const folder = await mkdtemp(join(tmpdir(), 'haversack-lms-'));
  const [port, contentPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  let running: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/main.ts'], {
      env: { ...process.env, PORT: String(port), CONTENT_PORT: String(contentPort), DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
    const until = Date.now() + startBoundMs;
    while (!(await answers(url))) {
      if (child.exitCode !== null) throw new Error(`The server ended while starting:\n${said}`);
      if (Date.now() > until) throw new Error(`The server did not answer within ${startBoundMs} ms:\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const kill = async (): Promise<void> => {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };

  await start();
  return {
    url,
    contentUrl: `http://localhost:${contentPort}`,
    start,
    kill,
    remove: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/probe.txt`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
