import { explained, passing } from './known.ts';
import type { CaseResult } from './run-case.ts';

const hasPassed = ({ faults }: CaseResult): boolean => faults.length === 0;
/** What must pass and does not. */
const isWorse = (result: CaseResult): boolean => !hasPassed(result) && result.packages.some((name) => passing.includes(name));

/** The lines of one case: what went wrong, with its step, the expected and the seen; or as one object. */
export function linesOf(result: CaseResult, isJson: boolean): string[] {
  const { name, steps, seconds, faults, packages } = result;
  if (isJson) return [JSON.stringify({ name, value: steps, unit: 'steps', goal: 'passed', ok: hasPassed(result) || !isWorse(result), passed: hasPassed(result), packages, seconds, faults })];
  const word = hasPassed(result) ? 'passed' : isWorse(result) ? 'WORSE ' : 'failed';
  const known = hasPassed(result) ? [] : packages.flatMap((one) => explained[one] ?? []);
  return [
    `${word} ${name.padEnd(9)} ${String(steps).padStart(5)} steps ${seconds.toFixed(1).padStart(6)} s`,
    ...[...new Set(known)].map((reason) => `       known: ${reason}`),
    ...faults.map((fault) => `       ${fault}`),
  ];
}

/** The last line; `isGood` when everything on the list of passing packages has passed. */
export function summaryOf(results: readonly CaseResult[], isJson: boolean): { readonly line: string; readonly isGood: boolean } {
  const all = results.flatMap(({ packages }) => packages);
  const passed = results.filter(hasPassed).flatMap(({ packages }) => packages);
  const worse = results.filter(isWorse).map(({ name }) => name);
  const isNew = passed.filter((name) => !passing.includes(name));
  if (isJson) return { line: JSON.stringify({ name: 'conformance', value: passed.length, unit: 'cases', goal: passing.filter((name) => all.includes(name)).length, ok: worse.length === 0, of: all.length }), isGood: worse.length === 0 };
  const news = isNew.length === 0 ? '' : `\npass and are not on the list yet (e2e/conformance/known.ts): ${isNew.join(' ')}`;
  const bad = worse.length === 0 ? '' : `\npassed before: ${worse.join(' ')}`;
  return { line: `${passed.length} of ${all.length} passed${news}${bad}`, isGood: worse.length === 0 };
}
