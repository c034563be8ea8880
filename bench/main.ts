// `npm run bench [-- NAME…] [--json] [--seed N]`: speeds, each beside a floor of the same run. Every file of this folder but this one is a bench.
import { readdir } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { cleanUp } from './harness/clean-up.ts';
import { lineOf, type Bench } from './harness/figure.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } } });
const there = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.ts') && name !== 'main.ts').map((name) => name.slice(0, -3)).toSorted();
const unknown = positionals.filter((name) => !there.includes(name));
if (unknown.length > 0 || !Number.isInteger(Number(values.seed))) {
  console.error(unknown.length > 0 ? `There is no bench ${unknown.join(', ')}: there are ${there.join(', ')}.` : '--seed takes a whole number.');
  process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));
}

let isGood = true;
for (const name of positionals.length > 0 ? positionals : there) {
  const { bench } = (await import(`./${name}.ts`)) as { readonly bench: Bench };
  if (!values.json) console.log(`\n${name}: ${bench.what} (seed ${values.seed}, ${availableParallelism()} cores, load ${load()})`);
  for await (const figure of bench.figures(Number(values.seed))) {
    isGood &&= figure.ok;
    console.log(values.json ? JSON.stringify({ ...figure, name: `${name}: ${figure.name}` }) : lineOf(figure));
  }
  if (!values.json) console.log(`  load at the end ${load()}`);
}
process.exit(isGood ? 0 : 1);

/** What else the machine did in the last minute: with more than the cores have to give, the figures are not the program's own. */
function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
