import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { ItemResult } from '#formats/cmi.ts';
import type { HacpState } from '#formats/hacp/get-param.ts';
import { reportsOfCmi } from '#formats/hacp/kept-reports.ts';
import { readPutParam, writePutParam } from '#formats/hacp/put-param.ts';
import { writeComments, writeInteractions, writeObjectives, type RowContext } from '#formats/hacp/put-rows.ts';
import type { Sitting } from '#offline/learner-schema.ts';
import type { Earned } from './earned.ts';
import type { Detail, Said, Talk } from './hacp-talk.ts';
import { cameBack, lastTold } from './last-told.ts';
import { launchDate } from './launch-date.ts';
import { whichCounts } from './policy.ts';
import { hasSaidSoFar, heldBeforeRun, type HeldBefore } from './so-far.ts';
import { sessionSeconds } from '#offline/session-seconds.ts';
import type { Telling } from './telling.ts';

/** The talk that tells a sitting: its result and time, and what it answered, reached and wrote (S3). `best`: the best earned for its item in its attempt. */
export async function resultTalk(t: Telling, sitting: Sitting, part: Talk['part'], best: Earned | undefined): Promise<Talk> {
  const result = readItemResult(sitting);
  const told = await lastTold(t.db, sitting);
  return {
    item: { enrollmentId: sitting.enrollmentId, itemId: sitting.itemId },
    part,
    result,
    put: (held, version, withTime) => {
      const { steps } = t.journal.entry;
      const counts = whatCounts(sitting, result, best, heldBeforeRun(steps, held));
      // What was said in the middle of the run has taken the place of what the run before it left.
      const different = told && !hasSaidSoFar(steps) ? cameBack(told, held) : [];
      return withCameBack(sayResult({ ...result, ...counts }, withTime ? sessionSeconds(sitting, result) : 0, version), different);
    },
    details: async (held) => detailsOf(sitting, result, await rowContext(t, sitting, held)),
  };
}

/** A PutParam of this result, with the note that the sync record shows. */
export function sayResult(result: ItemResult, seconds: number, version: string | undefined): Said {
  const { data, notCarried } = writePutParam(result, seconds, version);
  // As it is written: an old LMS gets whole numbers, and they are what its answers are compared with.
  const written = readPutParam(data);
  const note = { status: result.status, score: written.score?.raw ?? null, seconds: written.seconds ?? 0 };
  return { data, note: notCarried.length > 0 ? { ...note, notCarried: notCarried.join(' ') } : note };
}

const withCameBack = ({ data, note }: Said, different: readonly string[]): Said => ({ data, note: different.length > 0 ? { ...note, cameBackDifferent: different.join(' ') } : note });

/**
 * Status and score as they are told: never worse than what was earned before in the same attempt, here or, as far as the LMS says, elsewhere (S6). In a further
 * attempt the LMS's answer is not taken for it: it may still be the old attempt's.
 */
export function whatCounts(sitting: Pick<Sitting, 'attempt'>, result: ItemResult, best: Earned | undefined, held: HeldBefore): { status: ItemResult['status']; score: ItemResult['score'] } {
  const known = [best, sitting.attempt === 1 && held.status ? { status: held.status, score: held.score } : undefined];
  const { status, score } = known.filter((earned) => earned !== undefined).reduce<Earned>(whichCounts, { status: result.status, score: result.score });
  return { status, score };
}

function detailsOf(sitting: Sitting, result: ItemResult, context: RowContext): readonly Detail[] {
  const details: Detail[] = [];
  const { interactions, objectives } = result;
  const comments = commentsOf(sitting, result);
  if (interactions.length > 0) details.push({ command: 'PutInteractions', data: writeInteractions(interactions, context), note: { rows: interactions.length } });
  if (objectives.length > 0) details.push({ command: 'PutObjectives', data: writeObjectives(objectives, context), note: { rows: objectives.length } });
  if (comments.trim() !== '') details.push({ command: 'PutComments', data: writeComments(comments, result.location, context), note: { rows: 1 } });
  // What content itself reported over HACP and no result holds.
  const [path, performance] = [reportsOfCmi('path', sitting.data), reportsOfCmi('performance', sitting.data)];
  if (path !== '') details.push({ command: 'PutPath', data: path, note: { characters: path.length } });
  if (performance !== '') details.push({ command: 'PutPerformance', data: performance, note: { characters: performance.length } });
  return details;
}

/** What was written in this sitting: SCORM 1.2 gives content its earlier comments back, and they were told by the sitting before. */
function commentsOf({ before }: Sitting, { comments }: ItemResult): string {
  const earlier = before['cmi.comments'] ?? '';
  return earlier !== '' && comments.startsWith(earlier) ? comments.slice(earlier.length).trimStart() : comments;
}

async function rowContext(t: Telling, sitting: Sitting, held: HacpState): Promise<RowContext> {
  const kept = await t.db.get('courses', sitting.enrollmentId);
  return {
    courseId: held.courseId ?? kept?.moduleId ?? '',
    studentId: held.studentId ?? t.learner.userId,
    lessonId: sitting.itemId,
    at: launchDate({ startedAt: t.serverClock.atLms(sitting.startedAt), now: t.serverClock.atLms(t.clock.now()) }),
  };
}
