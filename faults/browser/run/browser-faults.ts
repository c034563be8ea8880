import { printHistory, printSummary } from '../../run/print.ts';
import { figuresOf } from '../../run/summary.ts';
import { killKinds } from '../history/browser-story.ts';
import type { FindingKind } from '../../judge/finding.ts';
import { writes } from '../../world/wire-log.ts';
import type { Connections } from '../line/connections.ts';
import type { Spoiler } from '../history/play-in-browser.ts';
import { runInBrowsers, type BrowserResult } from './run-in-browsers.ts';

export interface BrowserFaults {
  readonly runs: number;
  readonly seed: number;
  /** Only this history, with all that happened in it. */
  readonly only: number | undefined;
  readonly lanes: number;
  readonly connections: Connections;
  readonly asJson: boolean;
}

/** Seeds of two runs never meet. */
const seedsOfARun = 1_000_000;

/** Plays, prints the same table as the histories in process and what was killed, and answers whether all is as promised. */
export async function browserFaults({ runs, seed, only, lanes, connections, asJson }: BrowserFaults): Promise<boolean> {
  const began = performance.now();
  const results: BrowserResult[] = [];
  let isInterrupted = false;
  process.once('SIGINT', () => (isInterrupted = true));
  await runInBrowsers({
    seeds: only === undefined ? Array.from({ length: runs }, (_, at) => (seed - 1) * seedsOfARun + at + 1) : [only],
    lanes,
    connections,
    onResult: (result) => {
      results.push(result);
      if (!asJson) {
        console.error(`${results.length}: seed ${result.seed}, ${result.seconds.toFixed(1)} s, ${result.requests} requests${result.kills.length > 0 ? `, ${result.kills.join(', ')}` : ''}`);
        // What is killed when depends on the machine too, so that a history may not go the same way again: it is shown at once.
        if (result.outcome && (only !== undefined || result.findings.length > 0)) printHistory(result.outcome);
        for (const { kind, what } of result.findings) console.log(`${kind}: ${what}`);
        for (const { kind, what } of result.doubts) console.log(`unsure: ${what} (${kind})`);
        if (result.findings.length > 0) console.log(`  npm run faults -- --browser --only ${result.seed}${connections === 'kept' ? '' : ` --connections ${connections}`}`);
      }
      return isInterrupted;
    },
  });
  printSummary(results, asJson);
  const seconds = Math.round((performance.now() - began) / 1000);
  const kills = results.flatMap((result) => result.kills);
  const again = results.flatMap(({ outcome }) => outcome?.log ?? []).filter(({ sentAgain }) => sentAgain !== undefined);
  const toldAgain = again.filter(({ name, sentAgain }) => sentAgain === 'after' && writes.includes(name));
  const facts = [['sent again by the browser', again.length, 'times'] as const, ['… a write that the LMS had worked on', toldAgain.length, 'times'] as const, ...killKinds.map((kind) => [kind, kills.filter((one) => one === kind).length, 'times'] as const), ['time', seconds, 's'] as const];
  if (!asJson) console.log('');
  for (const [name, value, unit] of facts) console.log(asJson ? JSON.stringify({ name, value, unit, goal: null, ok: true }) : `  ${name.padEnd(52)} ${String(value).padStart(9)} ${unit}`);
  return !isInterrupted && results.length > 0 && figuresOf(results).every(({ ok }) => ok);
}

/** What the judge must find of each deliberate fault. */
const findingOf: Readonly<Record<Spoiler, FindingKind>> = { 'repeats launches': 'told twice', 'loses an entry': 'lost', 'hides numbers': 'told twice' };

/** Spoils one history in each way, and answers whether the judge noticed all of them. */
export async function browserMutations(seed: number): Promise<boolean> {
  let areCaught = true;
  for (const [spoiler, kind] of Object.entries(findingOf) as [Spoiler, FindingKind][]) {
    const found: string[] = [];
    await runInBrowsers({ seeds: [seed], lanes: 1, connections: spoiler === 'hides numbers' ? 'unnumbered' : 'kept', spoiler, onResult: ({ findings }) => found.push(...findings.filter((one) => one.kind === kind).map(({ what }) => what)) === 0 });
    areCaught &&= found.length > 0;
    console.log(`${spoiler}: ${found[0] === undefined ? 'NOT NOTICED' : `${kind}: ${found[0]}`}`);
  }
  return areCaught;
}
