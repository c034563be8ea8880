import { distanceToSum } from './subset.ts';
import { finding, type Finding } from './finding.ts';
import type { Outcome } from './outcome.ts';
import { nameOf, type Claim, type Claims } from './told.ts';
import type { DoneSitting } from '../learner/done.ts';

/** S5: the session time of each item, over all its attempts, each once. */
export function judgeTimes({ held }: Outcome, enrollmentId: string, { sittings }: Claims): readonly Finding[] {
  return itemsOf(sittings).flatMap(([itemId, claims]) => {
    const seen = held.items.filter((item) => item.enrollmentId === enrollmentId && item.itemId === itemId).reduce((sum, { totalSeconds }) => sum + totalSeconds, 0);
    const secondsOf = (says: Claim<DoneSitting>['says']): readonly number[] => claims.filter((claim) => claim.says === says).map(({ done }) => done.seconds);
    const off = distanceToSum(seen, secondsOf('told'), secondsOf('unsure'));
    if (off === 0) return [];
    if (distanceToSum(seen, secondsOf('told'), [...secondsOf('unsure'), ...secondsOf('refused')]) === 0) {
      return [finding('said wrongly', `${enrollmentId} ${itemId}: a sitting is called refused (${secondsOf('refused').join(', ')} s), and its time is counted`)];
    }
    return [finding('time off', `${enrollmentId} ${itemId}: ${seen} s are counted, told were ${secondsOf('told').join(' + ') || 'none'}, unsure ${secondsOf('unsure').join(' + ') || 'none'}`, off)];
  });
}

/** S4: each row of a report is there once; of what is unsure, once or not. */
export function judgeRows({ held, log }: Outcome, enrollmentId: string, { sittings }: Claims): readonly Finding[] {
  // PutParam has said them too, and GetParam answers them (SPEC, "What may be said again"): where nobody could know whether the report arrived, it is enough that the item holds them, or that a later run put its own in their place.
  const mayLackRow = ({ done }: Claim<DoneSitting>, mark: string): boolean =>
    mayBeUnknown(log, enrollmentId, done.itemId) &&
    (held.items.some((one) => one.enrollmentId === enrollmentId && one.itemId === done.itemId && one.objectives.some(({ id }) => id === mark)) ||
      sittings.some((other) => other.done !== done && other.done.itemId === done.itemId && other.done.rows.some(({ kind }) => kind === 'objective')));
  return sittings.flatMap((claim) =>
    claim.done.rows.flatMap(({ kind, mark }) => {
      const seen = held.rows.filter((row) => row.enrollmentId === enrollmentId && row.itemId === claim.done.itemId && row.kind === kind && row.text.split('\n').some((text) => text.includes(mark))).length;
      if (seen > 1) return [finding('told twice', `${kind} ${mark} of ${nameOf(claim)} is there ${seen} times`, seen - 1)];
      if (seen === 0 && kind === 'objective' && mayLackRow(claim, mark)) return [];
      const isSaid = claim.says === 'unsure' || claim.says === 'refused' || claim.says === 'untold' || claim.entry?.reason === 'details-refused' || isSaidBeside(claim, kind);
      return seen === 0 && !isSaid ? [finding('lost', `${kind} ${mark} of ${nameOf(claim)} is not there, and it is called told`)] : [];
    }),
  );
}

/** A report that was refused is said beside a result that stands worse (SPEC, "What blocks what"). */
const isSaidBeside = ({ entry }: Claim<DoneSitting>, kind: keyof typeof reportOf): boolean =>
  entry?.reason === 'lms-holds-worse' && entry.steps.findLast(({ name }) => name === reportOf[kind])?.state === 'refused';

const reportOf = { interaction: 'PutInteractions', objective: 'PutObjectives', comment: 'PutComments', path: 'PutPath', performance: 'PutPerformance' } as const;

/** Whether the answer to a report of objectives was lost, or the app died between the result and the end of a session, when it may have been about to report. */
function mayBeUnknown(log: Outcome['log'], enrollmentId: string, itemId: string): boolean {
  const ofItem = log.filter((one) => one.enrollmentId === enrollmentId && one.itemId === itemId);
  if (ofItem.some(({ name, ending }) => name === 'PutObjectives' && (ending === 'unknown' || ending === 'unheard'))) return true;
  return ofItem.some(({ name, sessionId, life }) => name === 'PutParam' && ofItem.some((later) => later.sessionId === sessionId && later.life > life));
}

export function itemsOf(sittings: readonly Claim<DoneSitting>[]): readonly (readonly [string, readonly Claim<DoneSitting>[]])[] {
  return [...Map.groupBy(sittings, ({ done }) => done.itemId)];
}
