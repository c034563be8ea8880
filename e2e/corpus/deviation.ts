import { expectations } from './expectations.ts';
import type { CorpusRow } from './row.ts';

/** How a row differs from what is expected of that package, in words; undefined when it does not. Strangers are held to the general rule. */
export function deviationOf(row: CorpusRow): string | undefined {
  const expected = expectations[row.name];
  if (expected && 'reason' in expected) return row.reason === expected.reason ? undefined : `expected to be refused (${expected.reason}), got ${row.reason ?? 'played'}`;
  if (row.reason) return expected || row.reason === 'failed' ? `expected to play, got ${row.reason}` : undefined;
  const known = expected?.withheld ?? [];
  const withheld = row.withheldFiles.filter((file) => !known.includes(file));
  const given = known.filter((file) => !row.withheldFiles.includes(file));
  const faults = [
    row.launched < (expected?.launched ?? row.launchable) && `${row.launched} of ${expected?.launched ?? row.launchable} items launched`,
    !row.isSynced && `not told, or not equal at the LMS: ${row.difference ?? 'fewer sittings than items launched'}`,
    withheld.length > 0 && `in the archive, but not given to the course: ${withheld.slice(0, 3).join(', ')}`,
    given.length > 0 && `no longer withheld, to be taken off the expectation: ${given.join(', ')}`,
    expected && expected.launchable !== row.launchable && `${expected.launchable} launchable items expected`,
    expected && row.apiCalls < expected.leastCalls && `at least ${expected.leastCalls} API calls expected`,
    expected?.end !== undefined && expected.end !== row.end && `end “${expected.end}” expected`,
    expected?.score !== undefined && (row.scores.length !== 1 || row.scores[0] !== expected.score) && `score ${expected.score} expected, got ${row.scores.join(', ') || 'none'}`,
    expected && row.missingFiles > (expected.missingFiles ?? 0) && `at most ${expected.missingFiles ?? 0} missing files expected`,
    expected && expected.kind !== row.kind && `${expected.kind} expected`,
  ].filter((fault) => typeof fault === 'string');
  return faults.length > 0 ? faults.join('; ') : undefined;
}
