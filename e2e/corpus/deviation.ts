import { expectations } from './expectations.ts';
import type { CorpusRow } from './row.ts';

/** How a row differs from what is expected of that package, in words; undefined when it does not. Strangers are held to the general rule. */
export function deviationOf(row: CorpusRow): string | undefined {
  const expected = expectations[row.name];
  if (expected && 'reason' in expected) return row.reason === expected.reason ? undefined : `expected to be refused (${expected.reason}), got ${row.reason ?? 'played'}`;
  if (row.reason) return expected || row.reason === 'failed' ? `expected to play, got ${row.reason}` : undefined;
  const faults = [
    row.launched < row.launchable && `${row.launched} of ${row.launchable} items launched`,
    !row.isSynced && 'not told, or not equal at the LMS',
    expected && expected.launchable !== row.launchable && `${expected.launchable} launchable items expected`,
    expected && row.apiCalls < expected.leastCalls && `at least ${expected.leastCalls} API calls expected`,
    expected?.end !== undefined && expected.end !== row.end && `end “${expected.end}” expected`,
    expected?.missingFiles !== undefined && row.missingFiles > expected.missingFiles && `at most ${expected.missingFiles} missing files expected`,
    expected && expected.kind !== row.kind && `${expected.kind} expected`,
  ].filter((fault) => typeof fault === 'string');
  return faults.length > 0 ? faults.join('; ') : undefined;
}
