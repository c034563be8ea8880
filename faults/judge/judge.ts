import { finding, type Finding } from './finding.ts';
import { judgeCalls } from './judge-calls.ts';
import { judgeRows, judgeTimes } from './judge-items.ts';
import { judgeEnds, judgeLaunches, judgeReadings } from './judge-launches.ts';
import { judgeOrder } from './judge-order.ts';
import { judgeResults } from './judge-results.ts';
import { judgeWire } from './judge-wire.ts';
import type { Outcome } from './outcome.ts';
import { claimsOf } from './told.ts';

/** Everything in a history that is not as the rules promise (src/sync/SPEC.md). */
export function judge(outcome: Outcome): readonly Finding[] {
  const ofEnrollments = [...outcome.courses.keys()].flatMap((enrollmentId) => {
    const claims = claimsOf(outcome, enrollmentId);
    return [judgeLaunches, judgeEnds, judgeTimes, judgeRows, judgeResults].flatMap((judgeOne) => judgeOne(outcome, enrollmentId, claims)).concat(judgeReadings(claims));
  });
  return [...outcome.crashes.map((what) => finding('crashed', what)), ...ofEnrollments, ...judgeCalls(outcome), ...judgeWire(outcome), ...judgeOrder(outcome)];
}
