import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPackages } from '#server/demo/packages.ts';
import { demoAdministrator, demoPassword } from '#server/demo/people.ts';

/** A running Haversack of its own: own ports, own data, killed and started again as a test likes. */
export interface HaversackServer {
  readonly url: string;
  readonly contentUrl: string;
  /** Where browsers go, when that is another name than `url`: one that only browsers know. */
  readonly browserUrl: string;
  /** Starts it again over the same data. */
  start(): Promise<void>;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  /** From here on it takes requests and answers none, as behind a network that has bars and carries nothing; `goOn` ends that. */
  standStill(): void;
  goOn(): void;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

const startBoundMs = 300_000;

/** Starts `server/main.ts` with the demo organisation in a new folder: a copy of one that was filled once for all journeys of this process. */
export async function startHaversack(options: ServerOptions = {}): Promise<HaversackServer> {
  filled ??= fillOnce();
  const folder = await mkdtemp(join(tmpdir(), 'haversack-lms-'));
  await cp(await filled, folder, { recursive: true });
  return serve(folder, options);
}

export interface ServerOptions {
  readonly temperament?: 'usual' | 'plain';
  /** `each`: every course has a host of its own (decision 0023). */
  readonly hosts?: 'one' | 'each';
  /** Where browsers go, when somebody stands in their way: courses are framed by that origin alone. */
  readonly appUrl?: string;
}

/** Names a folder with the demo organisation, where another process has filled one. */
export const demoFolderVariable = 'HAVERSACK_DEMO_FOLDER';

let filled: Promise<string> | undefined;

/** Filling a new organisation takes longer than most journeys. */
async function fillOnce(): Promise<string> {
  const given = process.env[demoFolderVariable];
  if (given) return given;
  const folder = await fillDemo();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder with the demo organisation, its large packages included; whoever asks removes it. */
export async function fillDemo(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'haversack-demo-'));
  const server = await serve(folder);
  await hasLargePackages(server.url);
  await server.stop();
  return folder;
}

/** The demo's large package comes after the server has begun to answer; journeys that copied its folder before would each wait for it again. */
async function hasLargePackages(url: string): Promise<void> {
  const large = demoPackages.filter(({ comesLater }) => comesLater);
  const headers = { Authorization: `Basic ${btoa(`${demoAdministrator}:${demoPassword}`)}` };
  for (const until = Date.now() + startBoundMs; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 200))) {
    // A server that is filling itself on a busy machine may hang up on us.
    const answers = await Promise.all(large.map(async ({ moduleId }) => (await fetch(`${url}/ekp/api/module?id=${moduleId}`, { headers })).text())).catch(() => ['']);
    if (answers.every((answer) => /<effectiveRevision>[1-9]/.test(answer))) return;
  }
  throw new Error('The demo’s large packages did not come.');
}

async function serve(folder: string, { temperament = 'usual', hosts = 'one', appUrl }: ServerOptions = {}): Promise<HaversackServer & { readonly stop: () => Promise<void> }> {
  const [port, contentPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const browserUrl = appUrl ?? (hosts === 'each' ? `http://haversack.localhost:${port}` : url);
  const origins = { ...(browserUrl !== url && { APP_ORIGIN: browserUrl }), ...(hosts === 'each' && { CONTENT_ORIGIN: `http://{package}.haversack.localhost:${contentPort}` }) };
  let running: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/main.ts'], {
      env: { ...process.env, PORT: String(port), CONTENT_PORT: String(contentPort), DATA_DIR: folder, TEMPERAMENT: temperament, ...origins },
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
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  const kill = (): Promise<void> => end('SIGKILL');

  await start();
  return {
    url,
    browserUrl,
    contentUrl: `http://localhost:${contentPort}`,
    start,
    kill,
    standStill: () => void running?.kill('SIGSTOP'),
    goOn: () => void running?.kill('SIGCONT'),
    stop: () => end('SIGTERM'),
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
