// `npm run faults -- --runs N --seed S [--json] [--only SEED] [--mutations] [--cost SITTINGS] [--front site|none] [--browser [--connections kept|single|unnumbered]]`: histories of telling the LMS in which everything goes wrong, against a model of what the LMS should hold. With `--front none` nothing that remembers stands before the LMS (decision 0036).
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { connectionKinds, isConnections } from './browser/line/connections.ts';
import { browserFaults, browserMutations } from './browser/run/browser-faults.ts';
import { printMutations } from './mutations/print-mutations.ts';
import { costOfTelling } from './run/cost.ts';
import { playInPool } from './run/pool.ts';
import { printFindings, printHistory, printSummary } from './run/print.ts';
import type { Result } from './run/result.ts';
import { runSeed } from './run/run-seed.ts';
import { withServer } from './run/server.ts';
import { figuresOf } from './run/summary.ts';
import { type FrontKind, frontKinds, isFrontKind, openGround } from './world/site.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    json: { type: 'boolean', default: false },
    cost: { type: 'string' },
    mutations: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    connections: { type: 'string', default: 'kept' },
    front: { type: 'string', default: 'site' },
  },
});
const numbers = [values.runs, values.seed, values.workers, values.only ?? '1'].map(Number);
if (!numbers.every((number) => Number.isInteger(number) && number > 0)) {
  console.error('--runs, --seed, --only and --workers take whole numbers from 1.');
  process.exit(2);
}
const { connections } = values;
if (!isConnections(connections)) {
  console.error(`--connections takes ${connectionKinds.join(', ')}.`);
  process.exit(2);
}
if (!isFrontKind(values.front)) {
  console.error(`--front takes ${frontKinds.join(', ')}.`);
  process.exit(2);
}
const front: FrontKind = values.front;
const [runs = 1, seed = 1, workers = 1, only = 1] = numbers;

/** Seeds of two runs never meet. */
const seedsOfARun = 1_000_000;

/** A long run shows that it goes on. */
const progressEvery = 500;

/** Beyond what the protocol needs: `me` before a drain, and little else. */
const mostOfNeeded = 1.1;

async function tellCost(serverUrl: string | undefined): Promise<boolean> {
  const { requests, needed, untold } = await costOfTelling(await openGround(serverUrl, front), Number(values.cost) || 200, seed);
  const value = Math.round((requests / needed) * 1000) / 1000;
  const isGood = value <= mostOfNeeded && untold === 0;
  console.log(values.json ? JSON.stringify({ name: 'requests of those needed', value, unit: '×', goal: mostOfNeeded, ok: isGood }) : `${requests} requests, ${needed} needed: ${value}× (goal ${mostOfNeeded}); ${untold} entries are not told`);
  return isGood;
}

async function showOne(serverUrl: string | undefined): Promise<boolean> {
  const { outcome, ...result } = await runSeed(await openGround(serverUrl, front), only);
  if (outcome) printHistory(outcome);
  console.log('');
  printFindings(result);
  for (const { kind, what } of result.doubts) console.log(`unsure ${what} (${kind})`);
  return result.findings.length === 0;
}

/** Interrupted once, it ends with the figures of what was played; a second time at once. */
async function playMany(serverUrl: string | undefined): Promise<boolean> {
  const began = performance.now();
  const results: Result[] = [];
  let isInterrupted = false;
  process.once('SIGINT', () => (isInterrupted = true));
  await playInPool({
    jobs: Array.from({ length: runs }, (_, at) => ({ seed: (seed - 1) * seedsOfARun + at + 1 })),
    workers,
    serverUrl,
    front,
    onResult: (result) => {
      results.push(result);
      if (!values.json) printFindings(result);
      if (!values.json && results.length % progressEvery === 0 && results.length < runs) console.log(`… ${results.length} of ${runs} in ${Math.round((performance.now() - began) / 1000)} s`);
      return isInterrupted;
    },
  });
  printSummary(results, values.json);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(values.json ? JSON.stringify({ name: 'time', value: seconds, unit: 's', goal: null, ok: true }) : `\n  ${seconds} s, ${workers} processes${serverUrl === undefined ? ', on PGlite: with PostgreSQL installed it takes half as long' : ''}`);
  return !isInterrupted && figuresOf(results).every(({ ok }) => ok);
}

if (values.browser) {
  const isWell = await (values.mutations ? browserMutations(seed) : browserFaults({ runs, seed, only: values.only === undefined ? undefined : only, lanes: workers, connections, asJson: values.json }));
  process.exit(isWell ? 0 : 1);
}

const isGood = await withServer((serverUrl) => {
  if (values.cost !== undefined) return tellCost(serverUrl);
  if (values.mutations) return printMutations(workers, serverUrl, values.json);
  return values.only === undefined ? playMany(serverUrl) : showOne(serverUrl);
});
process.exit(isGood ? 0 : 1);
