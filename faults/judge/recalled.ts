import type { OutboxEntry } from '#offline/learner-schema.ts';
import type { Asked } from '../world/wire-log.ts';
import type { Outcome } from './outcome.ts';

const reports: readonly string[] = ['PutInteractions', 'PutObjectives', 'PutComments', 'PutPath', 'PutPerformance'];

/**
 * Whether the app's site could have told what became of every report of an entry whose answer was lost (decision 0036): where one stands before the LMS, it was not started anew afterwards, and the LMS
 * did not fail itself, before or after the work.
 */
export function couldBeRecalled({ front, log, restartedAt }: Outcome, device: string, entry: OutboxEntry): boolean {
  if (front === 'none') return false;
  const lost = entry.steps.filter(({ name, state }) => state === 'unsure' && reports.includes(name)).map(({ name }) => name);
  const asked = log.filter((one) => one.device === device && one.enrollmentId === entry.enrollmentId && lost.includes(one.name as (typeof lost)[number]) && isLost(one) && sessionsOf(entry).has(one.sessionId));
  return asked.length > 0 && asked.every((one) => !one.fault?.startsWith('status-500') && !restartedAt.some((at) => at >= one.sentAt));
}

const isLost = ({ ending }: Asked): boolean => ending === 'unknown' || ending === 'unheard';

const sessionsOf = ({ steps }: OutboxEntry): ReadonlySet<unknown> => new Set(steps.flatMap(({ name, note }) => (name === 'hacpInfo' ? [note?.['sessionId']] : [])));
