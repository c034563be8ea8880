import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Another process has the folder. Its message is one sentence that says which and what to do. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** Who holds a folder. A process ID alone is not enough: it is given again, in a container at once. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own count; absent where the system does not tell. */
  readonly startedAt?: string;
}

/** Folders that this process holds, by their lock file. */
const held = new Set<string>();

/**
 * Takes the folder for this process, because two processes on one PGlite folder lose rows. The lock of a process that is gone is taken over. Throws
 * FolderInUseError when another process, or another store of this one, has it. Returns what gives it back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock');
  if (held.has(file)) throw new FolderInUseError(`The data in ${folder} are open in this process already.`);
  held.add(file);
  try {
    await takeFile(folder, file);
  } catch (error) {
    held.delete(file);
    throw error;
  }
  return async () => {
    await rm(file, { force: true });
    held.delete(file);
  };
}

async function takeFile(folder: string, file: string): Promise<void> {
  const own = join(folder, `lock-${randomUUID()}`);
  await writeFile(own, JSON.stringify(thisProcess()));
  try {
    // A link is made whole or not at all, so a lock is never seen half written.
    while (!(await madeLink(own, file))) await removeIfStale(folder, file);
  } finally {
    await rm(own, { force: true });
  }
}

async function removeIfStale(folder: string, file: string): Promise<void> {
  const found = await holderIn(file);
  if (found === 'gone') return;
  if (found && isRunning(found)) {
    const where = found.host === hostname() ? '' : ` on ${found.host} (if that machine is gone, delete ${file})`;
    throw new FolderInUseError(`The data in ${folder} are in use by process ${found.pid}${where}. Stop it first, or choose another folder.`);
  }
  // Moved away rather than deleted: when somebody was quicker, it is his fresh lock that has moved, and it goes back.
  const aside = join(folder, `lock-${randomUUID()}`);
  await rename(file, aside).catch(unlessGone);
  const moved = await holderIn(aside);
  if (moved && moved !== 'gone' && isRunning(moved)) await madeLink(aside, file);
  await rm(aside, { force: true });
}

/** The holder that a lock file names; undefined when it names none (a crash while the disk was full). */
async function holderIn(file: string): Promise<Holder | 'gone' | undefined> {
  const text = await readFile(file, 'utf8').catch(unlessGone);
  if (text === undefined) return 'gone';
  try {
    const { pid, host, startedAt } = JSON.parse(text) as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof host !== 'string') return undefined;
    return { pid, host, ...(typeof startedAt === 'string' && { startedAt }) };
  } catch {
    return undefined;
  }
}

function isRunning({ pid, host, startedAt }: Holder): boolean {
  if (host !== hostname()) return true; // its process IDs mean nothing here
  if (pid === process.pid) return false; // `held` knows what this process has; an earlier one had the same number
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isError(error, 'EPERM')) return false;
  }
  const start = startOf(pid);
  return startedAt === undefined || start === undefined || start === startedAt;
}

function thisProcess(): Holder {
  const startedAt = startOf(process.pid);
  return { pid: process.pid, host: hostname(), ...(startedAt !== undefined && { startedAt }) };
}

/** Field 22 of Linux's `/proc/<pid>/stat`: clock ticks since the machine started. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

async function madeLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isError(error, 'EEXIST')) return false;
    throw error;
  }
}

function unlessGone(error: unknown): undefined {
  if (!isError(error, 'ENOENT')) throw error;
}

const isError = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
