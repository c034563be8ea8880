import { launchableItems, type CourseItem } from '#formats/course.ts';
import type { LessonFlag } from '#formats/hacp/core-values.ts';
import { writeGetParam, type HacpState } from '#formats/hacp/get-param.ts';
import { writeGroups, writeKeywords } from '#formats/hacp/groups.ts';
import type { LmsParts } from '../lms-parts.ts';
import { saveHacpSession, type OpenHacpSession } from '../store/hacp-sessions.ts';
import { findItemState, type ItemStateRow } from '../store/item-states.ts';
import type { UserRow } from '../store/users.ts';
import type { HacpValues } from '../store/values.ts';
import { outOfOrder } from './out-of-order.ts';
import { successful, type HacpOutcome } from './outcome.ts';

/**
 * GetParam: what the LMS holds for the item, with what this session put over it (so a caller whose answer got lost can ask whether its PutParam arrived). Time is
 * that of all sessions that were counted, without this one's. A new session runs from here on.
 */
export async function answerGetParam(lms: LmsParts, open: OpenHacpSession, version: string): Promise<HacpOutcome> {
  const { session } = open;
  const refusal = session.state === 'terminated' ? outOfOrder(session, lms.temperament) : undefined;
  if (refusal) return refusal;
  const held = await findItemState(lms.store.db, session);
  await saveHacpSession(lms.store.db, session.idHash, { usedAt: lms.clock.now(), ...(session.state === 'new' ? { state: 'running' } : {}) });
  const item = launchableItems(open.package.course).find(({ id }) => id === session.itemId);
  const data = writeGetParam(stateOf(open.user, item, held, session.values), version);
  return { ...successful, data: data + preferencesOf(held, session.values) };
}

function stateOf(user: UserRow, item: CourseItem | undefined, held: ItemStateRow | undefined, put: HacpValues): HacpState {
  return {
    studentId: user.id,
    studentName: studentName(user),
    status: put.status ?? held?.status ?? 'not attempted',
    flag: entryFlag(held),
    score: put.score ?? scoreOf(held),
    location: put.location ?? held?.location,
    totalSeconds: held?.totalSeconds,
    credit: 'credit',
    mode: 'normal',
    suspendData: put.suspendData ?? held?.suspendData,
    launchData: item?.launchData,
    masteryScore: item?.masteryScore,
    maxTimeAllowed: item?.maxTimeAllowed,
    timeLimitAction: item?.timeLimitAction,
    objectives: put.objectives ?? held?.objectives,
  };
}

/** `Last, First M` (facts E.4). */
function studentName({ given, middle, family }: UserRow): string {
  return `${family}, ${[given, middle.charAt(0)].filter(Boolean).join(' ')}`;
}

/** How the item is entered: for the first time, in the middle, or again after a normal end. */
function entryFlag(held: ItemStateRow | undefined): LessonFlag {
  if (!held || held.status === 'not attempted') return 'ab-initio';
  if (held.exit === 'suspend') return 'resume';
  return held.exit === 'time-out' && held.suspendData !== '' ? 'resume' : '';
}

function scoreOf(held: ItemStateRow | undefined): HacpState['score'] {
  if (!held || held.scoreRaw === null) return undefined;
  return { raw: held.scoreRaw, ...(held.scoreMax === null ? {} : { max: held.scoreMax }), ...(held.scoreMin === null ? {} : { min: held.scoreMin }) };
}

function preferencesOf(held: ItemStateRow | undefined, put: HacpValues): string {
  const preferences = Object.entries({ ...held?.preferences, ...put.preferences });
  return preferences.length === 0 ? '' : writeGroups([['Student_Preferences', writeKeywords(preferences)]]);
}
