import { betterResult } from '#formats/cmi/better-status.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import { looks, type Asked } from '../world/wire-log.ts';
import type { HeldItem, Outcome } from './outcome.ts';

/** A result, as it was earned, said or answered. */
export interface Result {
  readonly status: LessonStatus;
  readonly score?: { readonly raw: number };
}

/** One telling of an item's result, as the wire saw it. Times are true times. */
interface Telling {
  readonly device: string;
  readonly said: Result;
  /** What the LMS had answered last before anything was said in that session, and when. */
  readonly seen: Result;
  readonly seenAt: number;
  /** When the LMS took it: at the exit, where there was one. */
  readonly tookEffectAt: number;
  readonly hasExited: boolean;
}

/**
 * Whether something worse stands there only because two tellings crossed: one device was answered before the other's exit, said nothing worse than it had been answered, and its exit came after
 * the last look of the other. HACP has no compare-and-swap, so that the first could not know of the better, nor the second that it is gone (SPEC, "Two devices in the same seconds"). What was told
 * after the crossing is answered the worse, and may leave it. Who says worse than what he was answered, or than he told himself before, or looked afterwards, is not excused.
 */
export function isCrossed({ log, done, courses }: Outcome, { enrollmentId, itemId, attempt }: HeldItem, best: Result): boolean {
  if (attempt !== 1) return false;
  const ofItem = log.filter((one) => one.enrollmentId === enrollmentId && one.itemId === itemId);
  const tellings = tellingsIn(ofItem);
  const ofCourse = log.filter((one) => one.enrollmentId === enrollmentId);
  const itemIds = [...(courses.get(enrollmentId)?.masteryOf.keys() ?? [])];
  const lookedSince = (device: string, at: number): boolean =>
    [...ofItem.filter(({ name }) => name === 'GetParam'), ...log.filter((one) => looks.includes(one.name) && (one.enrollmentId === undefined || (one.enrollmentId === enrollmentId && couldShow(one, ofCourse, itemIds))))].some(
      (one) => one.device === device && one.ending === 'answered' && (one.landedAt ?? 0) >= at,
    );
  const atTheSite = done.filter((one) => one.device === 'elsewhere' && one.enrollmentId === enrollmentId);
  const wasEarnedAtTheSite = atTheSite.some((one) => one.kind === 'sitting' && one.itemId === itemId && isNotWorse(resultOf(one), best));
  const hadToldBetter = ({ device, tookEffectAt }: Telling): boolean => tellings.some((one) => one.device === device && one.hasExited && one.tookEffectAt < tookEffectAt && isNotWorse(one.said, best));
  const tookThePlaceUnseen = ({ device, seenAt, tookEffectAt }: Telling): boolean => {
    const isBetween = (at: number): boolean => at > seenAt && at < tookEffectAt;
    if (wasEarnedAtTheSite && atTheSite.some((one) => one.kind === 'launch' && isBetween(one.at))) return true;
    return tellings.some((one) => one.device !== device && isNotWorse(one.said, best) && isBetween(one.tookEffectAt) && !lookedSince(one.device, tookEffectAt));
  };
  // From the last telling back to the one whose result it was answered, as far as nobody of them could know better.
  for (let one = lastOf(tellings); one && isNotWorse(one.said, one.seen) && !hadToldBetter(one); one = lastBefore(tellings, one.seenAt)) {
    if (tookThePlaceUnseen(one)) return true;
  }
  return false;
}

/**
 * Whether a record could show who had told the better that something is gone: it stands unfinished though that device had told all items of the course as finished, or its score is lower than each that the device
 * had told (SPEC, "After telling"). How one item of an unfinished course stands, no record shows.
 */
function couldShow({ device, shows, landedAt = 0 }: Asked, ofCourse: readonly Asked[], itemIds: readonly string[]): boolean {
  if (!shows) return true;
  const told = ofCourse.filter((one) => one.device === device && one.name === 'PutParam' && (one.landedAt ?? Infinity) <= landedAt);
  const isFinishedHere = itemIds.every((itemId) => told.some((one) => one.itemId === itemId && (one.result?.status === 'passed' || one.result?.status === 'completed')));
  const scores = told.flatMap(({ result }) => result?.score ?? []);
  const { score } = shows;
  return (!shows.isFinished && isFinishedHere) || (score !== undefined && scores.length > 0 && scores.every((one) => one >= score + 1));
}

const lastOf = (tellings: readonly Telling[]): Telling | undefined =>
  tellings.reduce<Telling | undefined>((latest, one) => (latest && latest.tookEffectAt >= one.tookEffectAt ? latest : one), undefined);

const lastBefore = (tellings: readonly Telling[], at: number): Telling | undefined => lastOf(tellings.filter(({ tookEffectAt }) => tookEffectAt < at));

export const resultOf = ({ status, score }: { readonly status: LessonStatus; readonly score: number | undefined }): Result => ({ status, ...(score === undefined ? {} : { score: { raw: score } }) });

const isNotWorse = (one: Result, than: Result): boolean => betterResult(one, than) === one;

function tellingsIn(log: readonly Asked[]): readonly Telling[] {
  return [...Map.groupBy(log, ({ device, sessionId }) => `${device} ${sessionId ?? ''}`).values()].flatMap((session) => {
    const landed = session.filter(({ landedAt, hacpError }) => landedAt !== undefined && hacpError === 0);
    const put = landed.findLast(({ name }) => name === 'PutParam');
    // Once something was put, its session answers that, and not what the item holds: also during a run that is told while it goes on.
    const first = landed.find(({ name }) => name === 'PutParam');
    const seen = first && landed.findLast((one) => one.name === 'GetParam' && (one.landedAt ?? 0) < (first.landedAt ?? 0));
    if (put?.result?.status === undefined || seen?.landedAt === undefined) return [];
    const exit = landed.findLast(({ name }) => name === 'ExitAU');
    const said = resultOf({ status: put.result.status, score: put.result.score });
    const seenResult = resultOf({ status: seen.result?.status ?? 'not attempted', score: seen.result?.score });
    return [{ device: put.device, said, seen: seenResult, seenAt: seen.landedAt, tookEffectAt: (exit ?? put).landedAt ?? 0, hasExited: exit !== undefined }];
  });
}
