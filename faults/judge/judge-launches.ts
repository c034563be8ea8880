import { finding, type Finding } from './finding.ts';
import type { Outcome } from './outcome.ts';
import { launchesOfOneMinute } from './same-minute.ts';
import { nameOf, type Claims } from './told.ts';

/** S3: each opening is counted once. */
export function judgeLaunches(outcome: Outcome, enrollmentId: string, claims: Claims): readonly Finding[] {
  const { held } = outcome;
  const { launches } = claims;
  const seen = held.launches.filter((one) => one.enrollmentId === enrollmentId).length;
  const told = launches.filter(({ says }) => says === 'told').length;
  const perhaps = launches.filter(({ says }) => says === 'unsure').length;
  const words = `${enrollmentId}: ${seen} launches are counted, of ${told} told and ${perhaps} unsure`;
  const missing = told - seen;
  if (missing > 0) return missing > launchesOfOneMinute(outcome, enrollmentId, claims) ? [finding('lost', words, missing)] : [];
  if (seen > told + perhaps) return [finding('told twice', words, seen - told - perhaps)];
  return [];
}

/** S1, S9: in the end everything was told, or it is said why not. */
export function judgeEnds({ log }: Outcome, enrollmentId: string, { launches, sittings }: Claims): readonly Finding[] {
  const refusals = log.filter((one) => one.enrollmentId === enrollmentId && (one.fault === 'status-400' || (one.hacpError ?? 0) > 0));
  return [...launches, ...sittings].flatMap((claim) => {
    if (claim.says === 'untold') return [finding('lost', `${nameOf(claim)} is ${claim.entry?.state ?? 'gone'}${claim.entry?.reason === undefined ? '' : ` (${claim.entry.reason})`}, though all is well`)];
    if (claim.says === 'refused' && refusals.length === 0) return [finding('lost', `${nameOf(claim)} is refused (${claim.entry?.reason ?? ''}), and nobody refused it`)];
    return [];
  });
}

/** S4: what is unsure has both readings. */
export function judgeReadings({ launches, sittings }: Claims): readonly Finding[] {
  return [...launches, ...sittings].flatMap((claim) => {
    if (claim.says !== 'unsure' || claim.entry?.reason === 'attempt-unsure') return [];
    const steps = (claim.entry?.steps ?? []).filter(({ note }) => note !== undefined);
    const isThere = steps.some(({ name, state }) => (name === 'look-before' || name === 'GetParam') && state === 'done') && steps.some(({ name }) => name === 'look-after');
    return isThere ? [] : [finding('no readings', `${nameOf(claim)} is unsure (${claim.entry?.reason ?? ''}) without the reading before and the one after`)];
  });
}
