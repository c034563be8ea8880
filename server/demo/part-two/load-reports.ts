import { and, asc, count, eq, gte, inArray, isNotNull, lt, lte } from 'drizzle-orm';
import { writeCsv } from '../../bulk/csv/write-csv.ts';
import { enrollments, modules, moduleSessions, organizations, users } from '../../store/schema.ts';
import type { Database } from '../../store/store.ts';
import { certificationAwards, certifications } from '../../store/tables/career-tables.ts';
import { batchReports } from '../../store/tables/report-tables.ts';
import { activeStatuses } from '../../store/values.ts';
import { reports } from '../seeds/reports.ts';
import type { Moments } from './moments.ts';

type Rows = readonly (readonly string[])[];
type About = (typeof reports)[number]['about'];

/** Reports as a night made them: their rows are the organisation's own. */
export async function loadReports(tx: Database, moments: Moments): Promise<void> {
  const rows = [];
  for (const { file, name, owner, about } of reports) {
    const bytes = new TextEncoder().encode(`${writeCsv(await makers[about](tx, moments))}\n`);
    rows.push({ pathname: `reports\\nightly\\${file}`, name, ownerId: owner, contentType: 'text/csv', bytes, sizeBytes: bytes.length, createdAt: moments.at('0 02:10') });
  }
  await tx.insert(batchReports).values(rows).onConflictDoNothing();
}

const date = (moment: Date | null): string => moment?.toISOString().slice(0, 10) ?? '';

const makers: Readonly<Record<About, (tx: Database, moments: Moments) => Promise<Rows>>> = {
  async overdue(tx, { now }) {
    const found = await tx
      .select({ id: users.id, family: users.family, given: users.given, unit: organizations.description, title: modules.title, deadline: enrollments.deadlineAt })
      .from(enrollments)
      .innerJoin(users, eq(users.id, enrollments.userId))
      .innerJoin(organizations, eq(organizations.id, users.organizationId))
      .innerJoin(modules, eq(modules.id, enrollments.moduleId))
      .where(and(inArray(enrollments.overallStatus, [...activeStatuses]), lt(enrollments.deadlineAt, now)))
      .orderBy(asc(enrollments.deadlineAt), asc(users.id));
    return [['User ID', 'Family', 'Given', 'Organization', 'Module', 'Deadline'], ...found.map(({ id, family, given, unit, title, deadline }) => [id, family, given, unit, title, date(deadline)])];
  },
  async certificates(tx, { day }) {
    const found = await tx
      .select({ id: users.id, family: users.family, given: users.given, name: certifications.name, number: certificationAwards.number, expires: certificationAwards.expiresAt })
      .from(certificationAwards)
      .innerJoin(certifications, eq(certifications.id, certificationAwards.certificationId))
      .innerJoin(users, eq(users.id, certificationAwards.userId))
      .where(and(isNotNull(certificationAwards.expiresAt), lte(certificationAwards.expiresAt, day(90))))
      .orderBy(asc(certificationAwards.expiresAt), asc(users.id));
    return [['User ID', 'Family', 'Given', 'Certification', 'Number', 'Expires'], ...found.map(({ id, family, given, name, number, expires }) => [id, family, given, name, number, date(expires)])];
  },
  async completions(tx, { ago, now }) {
    const found = await tx
      .select({ code: organizations.code, unit: organizations.description, completed: count() })
      .from(enrollments)
      .innerJoin(users, eq(users.id, enrollments.userId))
      .innerJoin(organizations, eq(organizations.id, users.organizationId))
      .where(and(eq(enrollments.overallStatus, 'completed'), gte(enrollments.endedAt, ago(365)), lte(enrollments.endedAt, now)))
      .groupBy(organizations.code, organizations.description)
      .orderBy(asc(organizations.code));
    return [['Organization', 'Name', 'Completions'], ...found.map(({ code, unit, completed }) => [code, unit, String(completed)])];
  },
  async seats(tx, { now, day }) {
    const found = await tx
      .select({ code: moduleSessions.code, title: modules.title, start: moduleSessions.startAt, location: moduleSessions.location, seats: moduleSessions.seats, taken: count(enrollments.id) })
      .from(moduleSessions)
      .innerJoin(modules, eq(modules.id, moduleSessions.moduleId))
      .leftJoin(enrollments, and(eq(enrollments.sessionId, moduleSessions.id), inArray(enrollments.overallStatus, [...activeStatuses])))
      .where(and(gte(moduleSessions.startAt, now), lte(moduleSessions.startAt, day(28))))
      .groupBy(moduleSessions.id, modules.title)
      .orderBy(asc(moduleSessions.startAt), asc(moduleSessions.code));
    return [
      ['Session', 'Module', 'Start', 'Location', 'Seats', 'Taken'],
      ...found.map(({ code, title, start, location, seats, taken }) => [code, title, date(start), location, seats === null ? '' : String(seats), String(taken)]),
    ];
  },
};
