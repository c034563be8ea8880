import { writeHacpTime } from '#formats/durations.ts';
import type { HeldEnrollment, HeldItem, HeldRecord } from '../functions/reference/held-record-shape.ts';
import type { ReportedKind } from '../store/values.ts';

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
  const place = item.location === '' ? '' : `, left at “${item.location}”`;
  const rows = item.rows.length === 0 ? '' : `, ${rowWords(item.rows)}`;
  return `  ${item.id}: ${item.status}${score}, ${writeHacpTime(item.totalSeconds, true)}${place}${rows}`;
}

const kinds: Readonly<Record<ReportedKind, readonly [one: string, many: string]>> = {
  interaction: ['answer', 'answers'],
  objective: ['objective', 'objectives'],
  comment: ['comment', 'comments'],
  path: ['step of the path', 'steps of the path'],
  performance: ['performance', 'performances'],
};

/** What the course reported beside the result: "5 answers, 2 objectives". */
function rowWords(rows: HeldItem['rows']): string {
  const counts = Map.groupBy(rows, ({ kind }) => kind);
  return [...counts].map(([kind, { length }]) => `${length} ${kinds[kind][length === 1 ? 0 : 1]}`).join(', ');
}
