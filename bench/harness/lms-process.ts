import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openStore, type StorePlace } from '#server/store/open-store.ts';
import type { Store } from '#server/store/store.ts';
import { atTheEnd } from './clean-up.ts';

/** Where an LMS of a bench keeps its data; `remove` takes all of them away. */
export interface Place extends StorePlace {
  remove(): Promise<void>;
}

/** PGlite in a folder of its own. */
export async function folderPlace(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'haversack-bench-'));
  return { dataDir, remove: atTheEnd(() => rm(dataDir, { recursive: true, force: true })) };
}

/** A database of its own on a PostgreSQL server. */
export async function databasePlace(serverUrl: string): Promise<Place> {
  const name = `haversack_bench_${randomUUID().replaceAll('-', '')}`;
  const onServer = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { databaseUrl: url.href, dataDir: '', remove: atTheEnd(() => onServer(`drop database ${name} with (force)`)) };
}

export interface LmsProcess {
  readonly url: string;
  /** Milliseconds of processor time that it has used, its threads' too; undefined where the system does not tell (it is Linux that does). */
  cpuMs(): Promise<number | undefined>;
  stop(): Promise<void>;
}

const startBoundMs = 120_000;

/** The reference LMS as `npm start` runs it, in a process of its own, over data that `fill` put there before. */
export async function startLms(place: StorePlace, fill: (store: Store) => Promise<void>): Promise<LmsProcess> {
  const store = await openStore(place);
  try {
    await fill(store);
  } finally {
    await store.close();
  }
  const [port, contentPort] = [await freePort(), await freePort()];
  const environment = { HOST: '127.0.0.1', PORT: String(port), CONTENT_PORT: String(contentPort), DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '', DEMO: 'off' };
  // BENCH_NODE_OPTIONS=--cpu-prof shows where the server's time goes.
  const options = (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter((option) => option !== '');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...options, 'server/main.ts'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = atTheEnd(async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  });
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + startBoundMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('The LMS did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    cpuMs: () => cpuMsOf(child.pid),
    stop,
  };
}

const answers = (url: string): Promise<boolean> => fetch(`${url}/probe.txt`).then(({ ok }) => ok, () => false);

/** Fields 14 and 15 of proc(5) stat, in hundredths of a second; the name in field 2 may hold blanks. */
async function cpuMsOf(pid: number | undefined): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) * 10;
}

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
