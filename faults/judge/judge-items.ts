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
  // PutParam has said them too, and GetParam answered them (SPEC, "What may be said again"): where the answer to the report was lost, that is enough, and a later run may have put its own in their place.
  const mayLackRows = (itemId: string): boolean => log.some((one) => one.enrollmentId === enrollmentId && one.itemId === itemId && one.name === 'PutObjectives' && (one.ending === 'unknown' || one.ending === 'unheard'));
  return sittings.flatMap((claim) =>
    claim.done.rows.flatMap(({ kind, mark }) => {
      const seen = held.rows.filter((row) => row.enrollmentId === enrollmentId && row.itemId === claim.done.itemId && row.kind === kind && row.text.split('\n').some((text) => text.includes(mark))).length;
      if (seen > 1) return [finding('told twice', `${kind} ${mark} of ${nameOf(claim)} is there ${seen} times`, seen - 1)];
      if (seen === 0 && kind === 'objective' && mayLackRows(claim.done.itemId)) return [];
      const isSaid = claim.says === 'unsure' || claim.says === 'refused' || claim.says === 'untold' || claim.entry?.reason === 'details-refused';
      return seen === 0 && !isSaid ? [finding('lost', `${kind} ${mark} of ${nameOf(claim)} is not there, and it is called told`)] : [];
    }),
  );
}

export function itemsOf(sittings: readonly Claim<DoneSitting>[]): readonly (readonly [string, readonly Claim<DoneSitting>[]])[] {
  return [...Map.groupBy(sittings, ({ done }) => done.itemId)];
}
