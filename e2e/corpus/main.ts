// `npm run corpus -- DIR [--only PATTERN] [--json]`: every package of a folder on the whole road, compared with what is expected of it.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { ensureBuilt } from '../../scripts/prepare.mjs';
import { deviationOf } from './deviation.ts';
import { runPackage } from './run-package.ts';
import { openStation, type Station } from './station.ts';
import { header, lineOf, totalsOf, type CheckedRow } from './table.ts';

/** Two packages at once, side by side: most of their time is waiting for what a learner would wait for. */
const stationsAtOnce = 2;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } });
const folder = positionals[0];
if (!folder) {
  console.error('Name a folder of packages: npm run corpus -- DIR');
  process.exit(2);
}
process.env['CHROMIUM_PATH'] = ensureChromium();
ensureBuilt();
const names = (await readdir(folder)).filter((name) => /\.(zip|h5p)$/.test(name) && new RegExp(values.only ?? '').test(name)).toSorted();
const startedAt = Date.now();
const rows: CheckedRow[] = [];
const waiting = [...names.entries()];
const stations: Station[] = [];
let printed = 0;

const print = (row: CheckedRow): void =>
  console.log(values.json ? JSON.stringify({ name: row.name, value: row.launched, unit: 'items', goal: row.launchable, ok: row.deviation === undefined, row }) : lineOf(row));

async function playAt({ env }: Station, packages: string): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [place, name] = next;
    const row = await runPackage(env, join(packages, name));
    rows[place] = { ...row, deviation: deviationOf(row) };
    // In the order of the folder, whichever is done first.
    for (let done = rows[printed]; done; done = rows[printed]) {
      print(done);
      printed += 1;
    }
  }
}

try {
  while (stations.length < Math.min(stationsAtOnce, names.length)) stations.push(await openStation());
  if (!values.json) console.log(header);
  await Promise.all(stations.map((station) => playAt(station, folder)));
} finally {
  for (const station of stations) await station.remove();
}
if (!values.json) console.log(totalsOf(rows, Math.round((Date.now() - startedAt) / 1000)));
process.exit(rows.length > 0 && rows.every(({ deviation }) => deviation === undefined) ? 0 : 1);
