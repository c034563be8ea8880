// A PostgreSQL server of the tests' own, from Debian's package where it is installed. Plain JavaScript: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const debian = '/usr/lib/postgresql';

/**
 * Starts a PostgreSQL server with an empty cluster in a folder of its own, on a free port of this machine. It ends with this process, however that ends.
 * @param {{ isOwn?: boolean, settings?: Record<string, string> }} [options] `isOwn`: not the server that DATABASE_URL names, and in memory where there is room
 * @returns {Promise<{ url: string, folder: string, restart: () => void, stop: () => void } | undefined>} `restart`: it ends at once, without any tidying, and recovers; undefined where no server program is installed; `folder` has its Unix socket
 */
export async function startPostgres({ isOwn = false, settings = {} } = {}) {
  const given = process.env['DATABASE_URL'];
  if (given && !isOwn) return { url: given, folder: '', restart: () => undefined, stop: () => undefined };
  const programs = serverPrograms();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(isOwn ? roomyFolder() : tmpdir(), 'haversack-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // PostgreSQL refuses to run as root: Debian's own user of that name does it.
  const user = process.getuid?.() === 0 ? idsOf('postgres') : undefined;
  if (process.getuid?.() === 0 && !user) {
    remove();
    return undefined;
  }
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  /** @param {string} program @param {string[]} words */
  const run = (program, words) => spawnSync(join(programs, program), words, { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'], ...user }).status === 0;
  // What is kept here is thrown away: it need not survive a power cut.
  const more = Object.entries(settings).map(([name, value]) => ` -c ${name}=${value}`);
  const options = `-k ${folder} -c listen_addresses=127.0.0.1 -c port=${port} -c fsync=off -c full_page_writes=off -c max_connections=200${more.join('')}`;
  const dismiss = watchOver(join(programs, 'pg_ctl'), data, folder, user);
  const isUp =
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']) &&
    run('pg_ctl', ['-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options, 'start']);
  if (!isUp) {
    remove();
    dismiss();
    return undefined;
  }
  return {
    folder,
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: () => void run('pg_ctl', ['-D', data, '-w', '-t', '60', '-m', 'immediate', '-l', join(folder, 'log'), '-o', options, 'restart']),
    stop: () => {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      remove();
      dismiss();
    },
  };
}

/**
 * A watchman in a process group of its own: when this process is gone, killed or interrupted as it may be, the pipe between them breaks, and he ends the server and takes the folder away.
 * @param {string} pgCtl @param {string} data @param {string} folder @param {{ uid: number, gid: number } | undefined} user
 * @returns {() => void} tells him that it is done already
 */
function watchOver(pgCtl, data, folder, user) {
  const rounds = 'cat >/dev/null; for round in 1 2 3; do [ -d "$2" ] || exit; "$0" -D "$1" -w -m immediate stop && break; sleep 1; done; rm -rf "$2"';
  const watchman = spawn('/bin/sh', ['-c', rounds, pgCtl, data, folder], { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'], ...user });
  watchman.on('error', () => undefined);
  watchman.unref();
  // A pipe of a child is a socket; as one it does not keep this process alive.
  /** @type {import('node:net').Socket} */ (watchman.stdin).unref();
  return () => watchman.stdin?.end();
}

const memoryFolder = '/dev/shm';
/** A cluster, its log of what was written, and some thousand histories. */
const neededBytes = 3e9;

function roomyFolder() {
  if (!existsSync(memoryFolder)) return tmpdir();
  const { bavail, bsize } = statfsSync(memoryFolder);
  return bavail * bsize >= neededBytes ? memoryFolder : tmpdir();
}

/** The newest version's programs. */
function serverPrograms() {
  if (!existsSync(debian)) return undefined;
  return readdirSync(debian)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

/** @param {string} name */
function idsOf(name) {
  const [uid, gid] = ['-u', '-g'].map((what) => Number(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout.trim() || Number.NaN));
  return uid && gid ? { uid, gid } : undefined;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
