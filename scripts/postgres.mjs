// A PostgreSQL server of the tests' own, from Debian's package where it is installed. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const debian = '/usr/lib/postgresql';

/**
 * Starts a PostgreSQL server with an empty cluster in a folder of its own, on a free port of this machine.
 * @returns {Promise<{ url: string, stop: () => void } | undefined>} undefined where no server program is installed
 */
export async function startPostgres() {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: () => undefined };
  const programs = serverPrograms();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'haversack-postgres-'));
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
  const options = `-k ${folder} -c listen_addresses=127.0.0.1 -c port=${port} -c fsync=off -c full_page_writes=off -c max_connections=200`;
  const isUp =
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']) &&
    run('pg_ctl', ['-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options, 'start']);
  if (!isUp) {
    remove();
    return undefined;
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      remove();
    },
  };
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
