import { writeHacpTime } from '#formats/durations.ts';
import type { HeldEnrollment, HeldItem, HeldRecord } from '../functions/reference/held-record-shape.ts';

/** What the LMS holds about a learner, as lines for a terminal. */
export function recordLines({ userId, name, enrollments }: HeldRecord): readonly string[] {
  const lines = [`${name} (${userId})`];
  if (enrollments.length === 0) lines.push('  No enrollments.');
  for (const enrollment of enrollments) lines.push('', ...enrollmentLines(enrollment));
  return lines;
}

function enrollmentLines(held: HeldEnrollment): readonly string[] {
  const facts = [
    held.status,
    ...(held.score === null ? [] : [`score ${held.score}`]),
    `${held.attemptCount} ${held.attemptCount === 1 ? 'launch' : 'launches'}`,
    ...(held.currentAttempt > 1 ? [`attempt ${held.currentAttempt}`] : []),
    ...(held.lastAttemptAt === null ? [] : [`last ${held.lastAttemptAt}`]),
  ];
  return [
    `${held.title} (${held.moduleId}, enrollment ${held.id}, revision ${held.revision})`,
    `  ${facts.join(', ')}`,
    ...held.launches.map(({ launchedAt, attempt }) => `  launched ${launchedAt}, attempt ${attempt}`),
    ...held.items.map(itemLine),
  ];
}

function itemLine(item: HeldItem): string {
  const score = item.scoreRaw === null ? '' : `, score ${item.scoreRaw}${item.scoreMax === null ? '' : ` of ${item.scoreMax}`}`;
  const place = item.location === '' ? '' : `, at “${item.location}”`;
  const rows = item.rows.length === 0 ? '' : `, ${item.rows.length} reported`;
  return `  ${item.id}: ${item.status}${score}, ${writeHacpTime(item.totalSeconds, true)}${place}${rows}`;
}
