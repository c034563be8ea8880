// `npm run corpus -- DIR [--only PATTERN] [--json]`: every package of a folder on the whole road, compared with what is expected of it.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { ensureBuilt } from '../../scripts/prepare.mjs';
import { startHaversack } from '../harness/haversack-server.ts';
import { administrator } from '../harness/the-lms.ts';
import { deviationOf } from './deviation.ts';
import { createLearners } from './learners.ts';
import { layLine } from './line.ts';
import type { CorpusRow } from './row.ts';
import { runPackage } from './run-package.ts';
import { header, lineOf, totalsOf } from './table.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } });
const folder = positionals[0];
if (!folder) {
  console.error('Name a folder of packages: npm run corpus -- DIR');
  process.exit(2);
}
process.env['CHROMIUM_PATH'] = ensureChromium();
ensureBuilt();
const names = (await readdir(folder)).filter((name) => /\.(zip|h5p)$/.test(name) && new RegExp(values.only ?? '').test(name)).toSorted();
const line = await layLine();
// The addresses that the browsers know are the line's.
Object.assign(process.env, { APP_ORIGIN: line.url, CONTENT_ORIGIN: line.contentUrl });
const server = await startHaversack();
line.connectTo(server.url, server.contentUrl);
const learners = createLearners(line.url);
const rows: (CorpusRow & { readonly deviation: string | undefined })[] = [];
try {
  if (!values.json) console.log(header);
  for (const name of names) {
    const row = await runPackage({ line, admin: administrator(server.url), learners }, join(folder, name));
    const checked = { ...row, deviation: deviationOf(row) };
    rows.push(checked);
    console.log(values.json ? JSON.stringify({ name: row.name, value: row.launched, unit: 'items', goal: row.launchable, ok: checked.deviation === undefined, row: checked }) : lineOf(checked));
  }
} finally {
  await learners.removeAll();
  await line.remove();
  await server.remove();
}
if (!values.json) console.log(totalsOf(rows));
process.exit(rows.some(({ deviation }) => deviation !== undefined) ? 1 : 0);
