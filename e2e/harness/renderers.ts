import { readdir, readFile } from 'node:fs/promises';

/** The process ids of the renderers of a browser that leads its own process group, as Linux lists them; empty elsewhere. */
export async function renderersOf(browserPid: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc').catch(() => [])) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const [stat, command] = await Promise.all(['stat', 'cmdline'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')));
    // The name in brackets may hold spaces; after it: state, parent, process group.
    const group = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
    if (group === browserPid && command?.includes('--type=renderer')) found.push(pid);
  }
  return found;
}
