import { betterResult } from '#formats/cmi/better-status.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import type { DoneSitting } from '../learner/done.ts';
import { finding, type Finding } from './finding.ts';
import { itemsOf } from './judge-items.ts';
import type { HeldItem, Outcome } from './outcome.ts';
import { carried, sameText } from './texts.ts';
import { nameOf, type Claim, type Claims } from './told.ts';

interface Result {
  readonly status: LessonStatus;
  readonly score?: { readonly raw: number };
}

/**
 * S6, S7: what stands at the LMS in each attempt is not worse than the best that is told of it, and the place is the last one's. Attempts are matched only where the LMS opened
 * each one that was told; else one that was told to another attempt cannot be held against anybody.
 */
export function judgeResults(outcome: Outcome, enrollmentId: string, claims: Claims): readonly Finding[] {
  const opened = outcome.held.launches.filter((one) => one.enrollmentId === enrollmentId && one.opened).length;
  const chosen = claims.launches.filter(({ done }) => done.isNewAttempt);
  const isOneDevice = new Set([...claims.launches, ...claims.sittings].map(({ done }) => done.device)).size <= 1;
  if (opened !== chosen.length || (chosen.length > 0 && !isOneDevice)) return [];
  return itemsOf(claims.sittings).flatMap(([itemId, all]) =>
    [...Map.groupBy(all, ({ done }) => done.attempt)].flatMap(([attempt, sittings]) => {
      const held = outcome.held.items.find((one) => one.enrollmentId === enrollmentId && one.itemId === itemId && one.attempt === attempt);
      return held ? [...judgeResult(outcome, held, sittings), ...(isOneDevice ? judgePlace(outcome, held, sittings) : [])] : [];
    }),
  );
}

function judgeResult(outcome: Outcome, held: HeldItem, sittings: readonly Claim<DoneSitting>[]): readonly Finding[] {
  const told = sittings.filter(({ says }) => says === 'told');
  if (told.length === 0) return [];
  const mastery = outcome.courses.get(held.enrollmentId)?.masteryOf.get(held.itemId);
  const best = told.map(({ done }) => resultOf(done)).reduce<Result>(betterResult, { status: 'not attempted' });
  // An LMS that judges by the mastery score may show worse than was earned: its rule, not our doing. But only then.
  const isJudged = outcome.temperament.masteryDecides && mastery !== undefined;
  const seen: Result = { status: held.status as LessonStatus, ...(held.scoreRaw === null ? {} : { score: { raw: held.scoreRaw } }) };
  if (betterResult(seen, best) === seen || (isJudged && isLmsJudgement(seen, sittings, mastery))) return [];
  return [finding('made worse', `${held.enrollmentId} ${held.itemId}, attempt ${held.attempt}: ${words(seen)} stands there, ${words(best)} was earned and told`)];
}

const resultOf = ({ status, score }: DoneSitting): Result => ({ status, ...(score === undefined ? {} : { score: { raw: score } }) });
const words = ({ status, score }: Result): string => (score ? `${status} ${score.raw}` : status);

/** *Completed* with a score below (or from) the mastery score becomes *failed* (or *passed*) at an LMS of that temperament. */
function isLmsJudgement(seen: Result, sittings: readonly Claim<DoneSitting>[], mastery: number): boolean {
  const completed = sittings.filter(({ done }) => done.status === 'completed');
  return completed.length > 0 && seen.score !== undefined && seen.status === (seen.score.raw >= mastery ? 'passed' : 'failed');
}

function judgePlace({ temperament }: Outcome, held: HeldItem, sittings: readonly Claim<DoneSitting>[]): readonly Finding[] {
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
