import type { OutboxEntry } from '#offline/learner-schema.ts';
import type { Asked } from '../world/wire-log.ts';
import type { Outcome } from './outcome.ts';

const reports: readonly string[] = ['PutInteractions', 'PutObjectives', 'PutComments', 'PutPath', 'PutPerformance'];

/**
 * Why nobody knows what became of the reports of an entry whose answers were lost; undefined where the app's site could have told (decision 0036): one stands before the LMS, it was not killed at work on one,
 * and the LMS did not fail itself, before or after the work.
 */
export function whyUnknown({ front, log, serverKilledAt }: Outcome, device: string, entry: OutboxEntry): UnknownReport | undefined {
  if (front === 'none') return 'appended-report';
  // Each of those that nobody came to know has to have its own reason.
  const lost = reports.filter((report) => entry.steps.findLast(({ name }) => name === report)?.state === 'unsure');
  const reasons = lost.map((name): UnknownReport | undefined => {
    const asked = log.filter((one) => one.device === device && one.enrollmentId === entry.enrollmentId && one.name === name && isLost(one) && sessionsOf(entry).has(one.sessionId));
    if (asked.some(({ fault }) => fault?.startsWith('status-500'))) return 'appended-report, the LMS failed';
    return asked.some((one) => serverKilledAt.some((at) => at >= one.sentAt && at <= one.sentAt + longestWorkMs)) ? 'appended-report, our server was killed' : undefined;
  });
  return reasons.includes(undefined) ? undefined : reasons[0];
}

export const unknownReports = ['appended-report', 'appended-report, the LMS failed', 'appended-report, our server was killed'] as const;
export type UnknownReport = (typeof unknownReports)[number];

/** No request is at work longer. */
const longestWorkMs = 60_000;

const isLost = ({ ending }: Asked): boolean => ending === 'unknown' || ending === 'unheard';

const sessionsOf = ({ steps }: OutboxEntry): ReadonlySet<unknown> => new Set(steps.flatMap(({ name, note }) => (name === 'hacpInfo' ? [note?.['sessionId']] : [])));
