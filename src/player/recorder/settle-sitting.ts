import { betterResult } from '#formats/cmi/better-status.ts';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { CmiData, LessonStatus } from '#formats/cmi.ts';
import type { PlayableStandard, ResourceKind } from '#formats/course.ts';
import type { ItemRecord, Sitting } from '#offline/learner-schema.ts';
import type { RunEnd } from '#offline/runs.ts';
import { sessionSeconds } from '#offline/session-seconds.ts';

const elements = {
  'scorm-1.2': { status: 'cmi.core.lesson_status', sessionTime: 'cmi.core.session_time', entry: 'cmi.core.entry' },
  'scorm-2004': { status: 'cmi.completion_status', sessionTime: 'cmi.session_time', entry: 'cmi.entry' },
  aicc: { status: 'cmi.core.lesson_status', sessionTime: 'cmi.core.session_time', entry: 'cmi.core.entry' },
} as const satisfies Record<PlayableStandard, { status: string; sessionTime: string; entry: string }>;

/** A SCO that says nothing for so long never will: before that its scripts may still have been loading when the learner turned back. */
const silenceIsMeantAfterSeconds = 3;

export const withStatus = (standard: PlayableStandard, data: CmiData, status: LessonStatus): CmiData => ({ ...data, [elements[standard].status]: status });

/**
 * By rule, what never calls the API is completed by being opened: an asset has no way to say so, and neither has a "SCO" that does not look for an API.
 * Everything else says for itself how far the learner came.
 */
const isCompletedByRule = (sitting: Sitting, resourceKind: ResourceKind | 'broken'): boolean =>
  // What could not be shown whole was not opened.
  resourceKind !== 'broken' && sitting.apiCalls === 0 && sitting.state === 'ended' && (resourceKind === 'asset' || sitting.ownSeconds >= silenceIsMeantAfterSeconds);

/** The last data as they are told and kept: a status in every case (not attempted is not what somebody did), and no session of no time. */
function settledData(sitting: Sitting, resourceKind: ResourceKind | 'broken'): CmiData {
  const { standard } = sitting;
  const { [elements[standard].sessionTime]: sessionTime, ...rest } = sitting.data;
  const { status, reportedSeconds } = readItemResult(sitting);
  const data: CmiData = sessionTime !== undefined && reportedSeconds ? sitting.data : rest;
  if (status !== 'incomplete') return data;
  return withStatus(standard, data, isCompletedByRule(sitting, resourceKind) ? 'completed' : 'incomplete');
}

/**
 * What a run leaves when it is over: its data as told, and what the item holds now – the best status that was earned in this attempt, and all time counted
 * once. `ended` is the run as it stood at its end, `before` what the item held when it began.
 */
export function settleSitting(ended: Sitting, before: ItemRecord | undefined, resourceKind: ResourceKind | 'broken'): RunEnd {
  const data = settledData(ended, resourceKind);
  const sitting: Sitting = { ...ended, data };
  const result = readItemResult(sitting);
  const { enrollmentId, itemId, attempt, recordedAt } = sitting;
  const earned = { status: result.status, score: result.score };
  const best = before ? betterResult({ status: before.status, score: before.scoreRaw === undefined ? undefined : { raw: before.scoreRaw } }, earned) : earned;
  const seconds = sessionSeconds(sitting, result);
  const reported = readItemResult(ended).reportedSeconds;
  const beganAnew = sitting.before[elements[sitting.standard].entry] === 'ab-initio';
  const saidBefore = beganAnew ? undefined : before?.saidSeconds;
  const saidSeconds = reported === undefined ? saidBefore : (saidBefore ?? 0) + reported;
  const { 'cmi.completion_status': completion, 'cmi.success_status': success } = ended.data;
  const record: ItemRecord = {
    enrollmentId,
    itemId,
    attempt,
    status: best.status,
    ...(best.score ? { scoreRaw: best.score.raw } : {}),
    data,
    totalSeconds: (before?.totalSeconds ?? 0) + seconds,
    sinceAnewSeconds: (beganAnew ? 0 : (before?.sinceAnewSeconds ?? before?.totalSeconds ?? 0)) + seconds,
    ...(saidSeconds !== undefined && { saidSeconds }),
    ...(ended.standard === 'scorm-2004' && { saidStatuses: { ...(completion && { completion }), ...(success && { success }) } }),
    changedAt: recordedAt,
  };
  return { sitting, record };
}
