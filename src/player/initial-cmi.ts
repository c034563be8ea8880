import { isWorse } from '#formats/cmi/better-status.ts';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import { statusAsCmi } from '#formats/cmi/status-as-cmi.ts';
import type { CmiData, ItemResult } from '#formats/cmi.ts';
import type { CourseItem, PlayableStandard } from '#formats/course.ts';
import { writeIsoDuration, writeTimespan } from '#formats/durations.ts';
import type { ItemRecord } from '#offline/learner-schema.ts';

export interface ItemToBegin {
  readonly standard: PlayableStandard;
  readonly item: Pick<CourseItem, 'launchData' | 'masteryScore' | 'maxTimeAllowed' | 'timeLimitAction' | 'completionThreshold'>;
  readonly learner: { readonly id: string; readonly name: string };
  /** What the item holds in this attempt; undefined the first time. A new attempt has none, so it begins clean. */
  readonly record?: ItemRecord | undefined;
  /** A sequencer goes on with an attempt that was suspended: then the item resumes, however it left (RTE 4.2.8). */
  readonly isResumed?: boolean;
  /** Only to be looked at: for no credit, in *review* where it was finished and in *browse* where it was not (SCORM 1.2 RTE 3.4.2.1, 2004 RTE 4.2.14). */
  readonly isForLooking?: boolean;
}

/** What one run leaves to the next of the same attempt. Never `session_time` and `exit`: they would count twice (reference/scorm-facts.md 1.5). */
const carried = {
  'scorm-1.2':
    /^cmi\.(?:core\.(?:lesson_location|lesson_status|score\.(?:raw|min|max))|suspend_data|comments|objectives\.\d+\.(?:id|status|score\.(?:raw|min|max))|student_preference\.(?:audio|language|speed|text))$/u,
  'scorm-2004':
    /^cmi\.(?:location|completion_status|success_status|progress_measure|suspend_data|score\.(?:scaled|raw|min|max)|objectives\.\d+\.(?:id|description|success_status|completion_status|progress_measure|score\.(?:scaled|raw|min|max))|learner_preference\.(?:audio_level|language|delivery_speed|audio_captioning))$/u,
  // Comments are never given back: HACP's [Comments] to the content are the LMS's own (facts E.4).
  aicc: /^cmi\.(?:core\.(?:lesson_location|lesson_status|score\.(?:raw|min|max))|suspend_data|objectives\.\d+\.(?:id|status|score\.(?:raw|min|max))|student_preference\.[\w.]+)$/u,
} as const satisfies Record<PlayableStandard, RegExp>;
/** SCORM 2004 keeps these while an attempt is resumed (RTE 4.2.9, 4.2.4); in 1.2 interactions are write-only. */
const carriedWhenResumed = /^cmi\.(?:interactions|comments_from_learner)\.\d+\./u;

/**
 * `cmi.entry`. By the standards: `resume` after *suspend*, and after *time-out* where there is something to resume; empty otherwise. Kinder than they are, because
 * much content never says how it left and loses the learner's place then: what was left unfinished with a place or suspend data is resumed too.
 * A finished item that was left normally gets an empty entry, with its data, so that it can show what was reached.
 */
function entryAfter({ exit, status, suspendData, location }: ItemResult): 'resume' | '' {
  if (exit === 'suspend') return 'resume';
  const hasPlace = suspendData !== '' || location !== '';
  const isFinished = status === 'passed' || status === 'completed' || status === 'failed';
  return hasPlace && (exit === 'time-out' || !isFinished) ? 'resume' : '';
}

function fromRecord(standard: PlayableStandard, record: ItemRecord, isResumed: boolean): CmiData {
  const result = readItemResult({ standard, data: record.data });
  const entry = isResumed ? 'resume' : entryAfter(result);
  const isCarried = (element: string): boolean => carried[standard].test(element) || (standard === 'scorm-2004' && entry === 'resume' && carriedWhenResumed.test(element));
  const kept = Object.fromEntries(Object.entries(record.data).filter(([element, value]) => value !== '' && isCarried(element)));
  const { saidStatuses } = record;
  // A sequencer's attempt goes on as the content left it: its statuses are not bettered, for rules look at them.
  if (isResumed && saidStatuses) return { ...kept, 'cmi.completion_status': saidStatuses.completion ?? 'unknown', 'cmi.success_status': saidStatuses.success ?? 'unknown', 'cmi.entry': entry };
  return {
    ...kept,
    // The best that was earned in this attempt stays: content that looks in again must not find less (S6).
    ...(isWorse(result.status, record.status) ? statusAsCmi(standard, record.status) : {}),
    [standard === 'scorm-2004' ? 'cmi.entry' : 'cmi.core.entry']: entry,
  };
}

/** The data without those that have no value: the run-time has its own defaults. */
const known = (data: Readonly<Record<string, string | undefined>>): CmiData => Object.fromEntries(Object.entries(data).filter((pair): pair is [string, string] => pair[1] !== undefined));
const text = (number: number | undefined): string | undefined => (number === undefined ? undefined : String(number));

/**
 * What a run begins from: who learns, on what terms, how long it took so far, and what the last run of this attempt left. Strings only; elements of the
 * manifest are not defaulted by the run-time, so all are written out (reference/scorm-facts.md 1.5).
 */
export function initialCmi({ standard, item, learner, record, isResumed = false, isForLooking = false }: ItemToBegin): CmiData {
  const isFinished = record?.status === 'passed' || record?.status === 'completed' || record?.status === 'failed';
  const mode = isForLooking ? (isFinished ? 'review' : 'browse') : 'normal';
  const credit = isForLooking ? 'no-credit' : 'credit';
  const seconds = (isResumed ? record?.saidSeconds : undefined) ?? record?.sinceAnewSeconds ?? record?.totalSeconds ?? 0;
  if (standard !== 'scorm-2004') {
    return known({
      'cmi.core.student_id': learner.id,
      'cmi.core.student_name': learner.name,
      'cmi.core.credit': credit,
      'cmi.core.lesson_mode': mode,
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.entry': 'ab-initio',
      'cmi.launch_data': item.launchData,
      'cmi.student_data.mastery_score': text(item.masteryScore),
      'cmi.student_data.max_time_allowed': item.maxTimeAllowed,
      'cmi.student_data.time_limit_action': item.timeLimitAction,
      ...(record ? fromRecord(standard, record, isResumed) : {}),
      'cmi.core.total_time': writeTimespan(seconds),
    });
  }
  return known({
    'cmi.learner_id': learner.id,
    'cmi.learner_name': learner.name,
    'cmi.credit': credit,
    'cmi.mode': mode,
    'cmi.entry': 'ab-initio',
    'cmi.launch_data': item.launchData,
    'cmi.scaled_passing_score': item.masteryScore === undefined ? undefined : text(item.masteryScore / 100),
    'cmi.max_time_allowed': item.maxTimeAllowed,
    'cmi.time_limit_action': item.timeLimitAction,
    'cmi.completion_threshold': text(item.completionThreshold),
    ...(record ? fromRecord(standard, record, isResumed) : {}),
    'cmi.total_time': writeIsoDuration(seconds),
  });
}
