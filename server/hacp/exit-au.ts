import { isWorse } from '#formats/cmi/better-status.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import { launchableItems } from '#formats/course.ts';
import type { LmsParts } from '../lms-parts.ts';
import { holdEnrollment } from '../store/enrollments.ts';
import { holdHacpSession, saveHacpSession, type HacpSessionRow, type OpenHacpSession } from '../store/hacp-sessions.ts';
import { findItemState, putItemState, type ItemStateRow, type NewItemState } from '../store/item-states.ts';
import { rollUp } from '../store/roll-up.ts';
import { reportedRows } from '../store/schema.ts';
import type { HacpValues } from '../store/values.ts';
import type { Temperament } from '../temperament.ts';
import { outOfOrder } from './out-of-order.ts';
import { successful, type HacpOutcome } from './outcome.ts';

/**
 * ExitAU: what the session put goes into the item, its time into the item's total, and both into the record (facts E.5, 4). A session that put nothing, because
 * somebody only wanted to ask, changes nothing.
 */
export async function exitAu(lms: LmsParts, open: OpenHacpSession): Promise<HacpOutcome> {
  const { temperament } = lms;
  const { enrollmentId, idHash } = open.session;
  const now = lms.clock.now();
  return lms.store.db.transaction(async (tx) => {
    await holdEnrollment(tx, enrollmentId);
    const session = await holdHacpSession(tx, idHash);
    // Looked at again: another ExitAU of the same session may have come first.
    const refusal = session && outOfOrder(session, temperament);
    if (!session || refusal) return refusal ?? successful;
    const { values } = session;
    await saveHacpSession(tx, idHash, { state: 'terminated', usedAt: now, exitedAt: session.exitedAt ?? now, countedSeconds: values.seconds ?? 0 });
    if (Object.keys(values).length === 0) return successful;

    const held = await findItemState(tx, session);
    const masteryScore = launchableItems(open.package.course).find(({ id }) => id === session.itemId)?.masteryScore;
    const status = statusAfter(values, held, masteryScore, temperament);
    const totalSeconds = (held?.totalSeconds ?? 0) + secondsToCount(session, temperament);
    await putItemState(tx, { ...stateAfter(session, values), status, totalSeconds, changedAt: now });
    if (values.comments) {
      const { attempt, itemId } = session;
      await tx.insert(reportedRows).values({ enrollmentId, attempt, itemId, sessionHash: idHash, kind: 'comment', fields: { comment: values.comments }, receivedAt: now });
    }
    await rollUp(tx, enrollmentId, now, temperament);
    return successful;
  });
}

/** Only what was said replaces what is held. */
function stateAfter({ enrollmentId, attempt, itemId }: HacpSessionRow, { score, location, suspendData, exit, objectives, preferences }: HacpValues): Omit<NewItemState, 'changedAt'> {
  return {
    enrollmentId,
    attempt,
    itemId,
    ...(score ? { scoreRaw: score.raw, scoreMax: score.max ?? null, scoreMin: score.min ?? null } : {}),
    ...(location === undefined ? {} : { location }),
    ...(suspendData === undefined ? {} : { suspendData }),
    ...(exit === undefined ? {} : { exit }),
    ...(objectives ? { objectives } : {}),
    ...(preferences ? { preferences } : {}),
  };
}

function statusAfter(values: HacpValues, held: ItemStateRow | undefined, masteryScore: number | undefined, temperament: Temperament): LessonStatus {
  const before = held?.status ?? 'not attempted';
  if (values.status === undefined) return before;
  const isJudged = temperament.masteryDecides && values.status === 'completed' && masteryScore !== undefined && values.score !== undefined;
  const status = !isJudged ? values.status : values.score.raw >= masteryScore ? 'passed' : 'failed';
  return !temperament.acceptsWorseStatus && isWorse(status, before) ? before : status;
}

function secondsToCount({ values, countedSeconds }: HacpSessionRow, { timeCounts, secondExitCountsAgain }: Temperament): number {
  if (timeCounts === 'on-each-put') return 0;
  const seconds = values.seconds ?? 0;
  return secondExitCountsAgain ? seconds : Math.max(0, seconds - countedSeconds);
}
