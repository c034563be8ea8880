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
}

/**
 * Whether something worse stands there only because two tellings crossed: one device was answered before the other's exit, said nothing worse than it had been answered, and its exit came after
 * the last look of the other. HACP has no compare-and-swap, so that the first could not know of the better, nor the second that it is gone (SPEC, "Two devices in the same seconds"). Who says worse
 * than what he was answered, or looked afterwards, is not excused.
 */
export function isCrossed({ log, done }: Outcome, { enrollmentId, itemId, attempt }: HeldItem, best: Result): boolean {
  if (attempt !== 1) return false;
  const ofItem = log.filter((one) => one.enrollmentId === enrollmentId && one.itemId === itemId);
  const tellings = tellingsIn(ofItem);
  const last = tellings.reduce<Telling | undefined>((latest, one) => (latest && latest.tookEffectAt >= one.tookEffectAt ? latest : one), undefined);
  if (!last || !isNotWorse(last.said, last.seen)) return false;
  const isBetween = (at: number): boolean => at > last.seenAt && at < last.tookEffectAt;
  const lookedSince = (device: string): boolean =>
    [...ofItem.filter(({ name }) => name === 'GetParam'), ...log.filter(({ name, enrollmentId: about }) => looks.includes(name) && (about === enrollmentId || about === undefined))].some(
      (one) => one.device === device && one.ending === 'answered' && (one.landedAt ?? 0) >= last.tookEffectAt,
    );
  const atTheSite = done.filter((one) => one.device === 'elsewhere' && one.enrollmentId === enrollmentId);
  const wasEarnedAtTheSite = atTheSite.some((one) => one.kind === 'sitting' && one.itemId === itemId && isNotWorse(resultOf(one), best));
  if (wasEarnedAtTheSite && atTheSite.some((one) => one.kind === 'launch' && isBetween(one.at))) return true;
  return tellings.some((one) => one.device !== last.device && isNotWorse(one.said, best) && isBetween(one.tookEffectAt) && !lookedSince(one.device));
}

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
    const exit = landed.findLast(({ name }) => name === 'ExitAU') ?? put;
    const said = resultOf({ status: put.result.status, score: put.result.score });
    return [{ device: put.device, said, seen: resultOf({ status: seen.result?.status ?? 'not attempted', score: seen.result?.score }), seenAt: seen.landedAt, tookEffectAt: exit.landedAt ?? 0 }];
  });
}
