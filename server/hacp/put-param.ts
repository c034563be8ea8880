import { readGroups, readKeywords } from '#formats/hacp/groups.ts';
import { readPutParam, type PutParamValues } from '#formats/hacp/put-param.ts';
import type { LmsParts } from '../lms-parts.ts';
import { holdEnrollment } from '../store/enrollments.ts';
import { holdHacpSession, saveHacpSession, type OpenHacpSession } from '../store/hacp-sessions.ts';
import { findItemState, putItemState } from '../store/item-states.ts';
import type { HacpValues } from '../store/values.ts';
import type { Temperament } from '../temperament.ts';
import { successful, type HacpOutcome } from './outcome.ts';

/**
 * PutParam: what is said replaces what this session said before (facts E.5, 2); a keyword with an invalid value is ignored and the rest kept (E.8). The item
 * itself changes at ExitAU only, so a caller that never exits loses all of it.
 */
export async function putParam(lms: LmsParts, { session: { idHash, enrollmentId } }: OpenHacpSession, data: string): Promise<HacpOutcome> {
  const { temperament } = lms;
  const now = lms.clock.now();
  await lms.store.db.transaction(async (tx) => {
    await holdEnrollment(tx, enrollmentId); // the same order as at ExitAU, or two commands at once would wait for each other
    const session = await holdHacpSession(tx, idHash);
    if (!session) return;
    const said = valuesFrom(data, temperament);
    await saveHacpSession(tx, idHash, { values: { ...session.values, ...said }, usedAt: now });
    if (temperament.timeCounts !== 'on-each-put' || !said.seconds) return;
    const held = await findItemState(tx, session);
    const { attempt, itemId } = session;
    await putItemState(tx, { enrollmentId, attempt, itemId, totalSeconds: (held?.totalSeconds ?? 0) + said.seconds, changedAt: now });
  });
  return successful;
}

/** What is to be kept of a PutParam: only what was said, and as this LMS takes it. */
function valuesFrom(data: string, temperament: Temperament): HacpValues {
  const read = temperament.hacpVersion === '2.2' ? withoutDecimals(readPutParam(data), data) : readPutParam(data);
  const preferences = Object.fromEntries(readKeywords(readGroups(data).get('Student_Preferences')));
  const values: { [Key in keyof HacpValues]: HacpValues[Key] | undefined } = {
    status: read.status,
    exit: read.status === undefined ? undefined : read.exit,
    score: read.score,
    location: read.location,
    suspendData: read.suspendData === undefined ? undefined : freeText(read.suspendData, temperament).slice(0, temperament.suspendDataLimit),
    seconds: read.seconds,
    comments: read.comments === undefined ? undefined : freeText(read.comments, temperament),
    objectives: read.objectives,
    preferences: Object.keys(preferences).length === 0 ? undefined : preferences,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Version 2.2 knows integers only: a score or a time with more is invalid (facts E.4). */
function withoutDecimals(read: PutParamValues, data: string): PutParamValues {
  const core = readKeywords(readGroups(data).get('Core'));
  const isPlain = (keyword: string, plain: RegExp): boolean => plain.test(core.get(keyword) ?? '');
  return {
    ...read,
    score: isPlain('score', /^-?\d+$/) ? read.score : undefined,
    seconds: isPlain('time', /^\d{2,4}:\d\d:\d\d$/) ? read.seconds : undefined,
  };
}

function freeText(text: string, { trimsLines }: Temperament): string {
  if (!trimsLines) return text;
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .join('\r\n');
}
