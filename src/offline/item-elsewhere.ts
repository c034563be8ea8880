import { betterResult } from '#formats/cmi/better-status.ts';
import type { CmiData, CmiScore, LessonStatus } from '#formats/cmi.ts';
import type { ItemRecord, Launch } from './learner-schema.ts';

/** What another device left of an item, as the LMS holds it (S7). */
export interface ItemElsewhere {
  readonly itemId: string;
  readonly status: LessonStatus;
  readonly score?: CmiScore | undefined;
  /** For the next run to start from, in the names of the item's standard. */
  readonly data: CmiData;
  /** All runs of all devices; undefined where the LMS does not say. */
  readonly totalSeconds?: number | undefined;
}

/**
 * What an item holds from now on, when the learner goes on from another device's place: its data and time, and the better result of both. The data of the runs on this device are
 * not lost by it: each sitting keeps its own.
 */
export function takenOver(before: ItemRecord | undefined, { itemId, status, score, data, totalSeconds }: ItemElsewhere, { enrollmentId, attempt, startedAt }: Launch): ItemRecord {
  const here = before && { status: before.status, score: before.scoreRaw === undefined ? undefined : { raw: before.scoreRaw } };
  const best = here ? betterResult(here, { status, score }) : { status, score };
  return {
    enrollmentId,
    itemId,
    attempt,
    status: best.status,
    ...(best.score && { scoreRaw: best.score.raw }),
    data,
    totalSeconds: totalSeconds ?? before?.totalSeconds ?? 0,
    isFromElsewhere: true,
    changedAt: startedAt,
  };
}
