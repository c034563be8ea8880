import { betterResult } from '#formats/cmi/better-status.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import type { DoneSitting } from '../learner/done.ts';
import { isCrossed, resultOf, type Result } from './crossed-exits.ts';
import { finding, type Finding } from './finding.ts';
import { itemsOf } from './judge-items.ts';
import type { HeldItem, Outcome } from './outcome.ts';
import { carried, sameText } from './texts.ts';
import { nameOf, type Claim, type Claims } from './told.ts';

/** An item in one attempt, as the LMS holds it, and what was done in it. */
interface Standing {
  readonly held: HeldItem;
  readonly sittings: readonly Claim<DoneSitting>[];
}

/** S6, S7: what stands at the LMS in each attempt is not worse than the best that is told of it, and the place is the last one's. */
export function judgeResults(outcome: Outcome, enrollmentId: string, claims: Claims): readonly Finding[] {
  const isOneDevice = devicesOf(claims) <= 1;
  return standingsOf(outcome, enrollmentId, claims).flatMap((standing) => [...judgeResult(outcome, standing), ...(isOneDevice ? judgePlace(outcome, standing) : [])]);
}

/** Items that stand worse than they should because two tellings crossed, in words. */
export function crossings(outcome: Outcome, enrollmentId: string, claims: Claims): readonly string[] {
  return standingsOf(outcome, enrollmentId, claims).flatMap((standing) => {
    const worse = worseThanTold(outcome, standing);
    return worse?.isCrossed ? [worse.words] : [];
  });
}

const devicesOf = ({ launches, sittings }: Claims): number => new Set([...launches, ...sittings].map(({ done }) => done.device)).size;

/** Attempts are matched only where the LMS opened each one that was told; else one that was told to another attempt cannot be held against anybody. */
function standingsOf({ held }: Outcome, enrollmentId: string, claims: Claims): readonly Standing[] {
  const opened = held.launches.filter((one) => one.enrollmentId === enrollmentId && one.opened).length;
  const chosen = claims.launches.filter(({ done }) => done.isNewAttempt);
  if (opened !== chosen.length || (chosen.length > 0 && devicesOf(claims) > 1)) return [];
  return itemsOf(claims.sittings).flatMap(([itemId, all]) =>
    [...Map.groupBy(all, ({ done }) => done.attempt)].flatMap(([attempt, sittings]) => {
      const item = held.items.find((one) => one.enrollmentId === enrollmentId && one.itemId === itemId && one.attempt === attempt);
      return item ? [{ held: item, sittings }] : [];
    }),
  );
}

function judgeResult(outcome: Outcome, standing: Standing): readonly Finding[] {
  const worse = worseThanTold(outcome, standing);
  return worse && !worse.isCrossed ? [finding('made worse', worse.words)] : [];
}

function worseThanTold(outcome: Outcome, { held, sittings }: Standing): { readonly words: string; readonly isCrossed: boolean } | undefined {
  const told = sittings.filter(({ says }) => says === 'told');
  if (told.length === 0) return undefined;
  const mastery = outcome.courses.get(held.enrollmentId)?.masteryOf.get(held.itemId);
  const best = told.map(({ done }) => resultOf(done)).reduce<Result>(betterResult, { status: 'not attempted' });
  // An LMS that judges by the mastery score may show worse than was earned: its rule, not our doing. But only then.
  const isJudged = outcome.temperament.masteryDecides && mastery !== undefined;
  const seen: Result = { status: held.status as LessonStatus, ...(held.scoreRaw === null ? {} : { score: { raw: held.scoreRaw } }) };
  if (betterResult(seen, best) === seen) return undefined;
  if (isJudged && betterResult(seen, asJudged(best, mastery, seen)) === seen) return undefined;
  if (isJudged && wasLeftByTheSite(outcome, held, mastery)) return undefined;
  return {
    words: `${held.enrollmentId} ${held.itemId}, attempt ${held.attempt}: ${words(seen)} stands there, ${words(best)} was earned and told`,
    isCrossed: isCrossed(outcome, held, best),
  };
}

const words = ({ status, score }: Result): string => (score ? `${status} ${score.raw}` : status);

/**
 * Whether what stands there is what an LMS that judges made of a run at its own site, after all that our devices asked about the enrollment: its player, which takes nothing away, said a lower
 * *completed* over the *failed* that the LMS had made of ours, and nobody of ours was there any more to see it.
 */
function wasLeftByTheSite({ done, log }: Outcome, { enrollmentId, itemId, attempt, status, scoreRaw }: HeldItem, mastery: number): boolean {
  const ofSite = done.filter((one) => one.device === 'elsewhere' && one.enrollmentId === enrollmentId);
  const run = ofSite.findLast((one) => one.kind === 'sitting' && one.itemId === itemId);
  const launch = run && ofSite.slice(0, ofSite.indexOf(run)).findLast((one) => one.kind === 'launch');
  if (attempt !== 1 || run?.kind !== 'sitting' || launch?.kind !== 'launch') return false;
  const judged = asJudged(resultOf(run), mastery, resultOf(run));
  return judged.status === status && judged.score?.raw === scoreRaw && log.every((one) => one.enrollmentId !== enrollmentId || one.sentAt < launch.at);
}

/** What an LMS of that temperament makes of it: *completed* with a score below the mastery score is *failed*, from there on *passed*; without one it takes the score that it has. */
function asJudged({ status, score }: Result, mastery: number, seen: Result): Result {
  const counting = score ?? seen.score;
  if (status !== 'completed' || counting === undefined) return { status, ...(score ? { score } : {}) };
  return { status: counting.raw >= mastery ? 'passed' : 'failed', score: counting };
}

function judgePlace({ temperament }: Outcome, { held, sittings }: Standing): readonly Finding[] {
  // What is unsure may be the last that arrived.
  const last = sittings.at(-1);
  if (!last || sittings.some(({ says }) => says !== 'told')) return [];
  const { location, suspendData } = last.done;
  const findings: Finding[] = [];
  if (held.location !== location.slice(0, 255).trim()) findings.push(finding('place lost', `${nameOf(last)}: the place is ${JSON.stringify(held.location)}, it was ${JSON.stringify(location)}`));
  const expected = carried(suspendData, temperament);
  if (expected !== undefined && !sameText(held.suspendData, expected)) {
    findings.push(finding('place lost', `${nameOf(last)}: the suspend data are ${JSON.stringify(held.suspendData.slice(0, 60))}, they were ${JSON.stringify(suspendData.slice(0, 60))}`));
  }
  return findings;
}
