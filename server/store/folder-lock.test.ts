import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FolderInUseError, lockFolder } from './folder-lock.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'haversack-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function anotherProcess(): Promise<{ readonly pid: number; end(): Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  await once(child, 'spawn');
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  onTestFinished(end);
  return { pid: child.pid ?? 0, end };
}

test('a folder that is given back can be taken again, and nothing stays in it', async () => {
  const folder = await aFolder();
  const giveBack = await lockFolder(folder);
  await giveBack();
  const again = await lockFolder(folder);
  await again();
  expect(await readdir(folder)).toEqual([]);
});

test('the same process does not open a folder twice', async () => {
  const folder = await aFolder();
  const giveBack = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
  await giveBack();
});

test('while another process has the folder, one sentence says which one and what to do', async () => {
  const folder = await aFolder();
  const other = await anotherProcess();
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: other.pid, host: hostname() }));
  await expect(lockFolder(folder)).rejects.toThrow(`The data in ${folder} are in use by process ${other.pid}. Stop it first, or choose another folder.`);
  await other.end();
  const giveBack = await lockFolder(folder);
  await giveBack();
});

test.each([
  ['of a process whose number another one has now', (): string => JSON.stringify({ pid: process.ppid, host: hostname(), startedAt: '1' })],
  ['of an earlier process with our own number, as in a container', (): string => JSON.stringify({ pid: process.pid, host: hostname() })],
  ['that a crash left empty', (): string => ''],
  ['that is no lock', (): string => '{"pid":"x"}'],
])('a lock %s is taken over', async (_, content) => {
  const folder = await aFolder();
  await writeFile(join(folder, 'lock'), content());
  const giveBack = await lockFolder(folder);
  await giveBack();
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of another machine is respected, and the sentence says how to get past it', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: 7, host: 'elsewhere' }));
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process 7 on elsewhere (if that machine is gone, delete ${join(folder, 'lock')})`);
});
