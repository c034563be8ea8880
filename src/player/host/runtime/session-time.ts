import type { CmiData } from '#formats/cmi.ts';
import type { ScormStandard } from '#formats/course.ts';
import { readIsoDuration, readTimespan, writeIsoDuration, writeTimespan } from '#formats/durations.ts';

const names = {
  'scorm-1.2': { session: 'cmi.core.session_time', total: 'cmi.core.total_time', exit: 'cmi.core.exit', entry: 'cmi.core.entry' },
  'scorm-2004': { session: 'cmi.session_time', total: 'cmi.total_time', exit: 'cmi.exit', entry: 'cmi.entry' },
} as const;

const read = { 'scorm-1.2': readTimespan, 'scorm-2004': readIsoDuration } as const;
const write = { 'scorm-1.2': writeTimespan, 'scorm-2004': writeIsoDuration } as const;

/** The elements of time, exit and entry in a standard's data model. */
export function timeElements(standard: ScormStandard): (typeof names)[ScormStandard] {
  return names[standard];
}

/** The session time that the content reported, in seconds; 0 when it reported none. */
export function sessionSeconds(standard: ScormStandard, data: CmiData): number {
  return read[standard](data[names[standard].session] ?? '') ?? 0;
}

/** What the next session of the same run begins from: the last one's data, resumed, with the time of all sessions so far in its total. */
export function resumedData(standard: ScormStandard, data: CmiData, run: { totalAtStart: string; earlierSeconds: number }): CmiData {
  const { session, total, exit, entry } = names[standard];
  const seconds = (read[standard](run.totalAtStart) ?? 0) + run.earlierSeconds;
  return { ...data, [session]: '', [exit]: '', [entry]: 'resume', [total]: write[standard](seconds) };
}

/** The data with a session time in the standard's own writing. */
export function withSessionSeconds(standard: ScormStandard, data: CmiData, seconds: number): CmiData {
  return { ...data, [names[standard].session]: write[standard](seconds) };
}
