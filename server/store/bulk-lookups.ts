import { asc, inArray, sql, type SQL } from 'drizzle-orm';
import type { EnrollmentRow } from './enrollments.ts';
import type { ModuleRow, ModuleSessionRow } from './modules.ts';
import { enrollments, modules, moduleSessions, users } from './schema.ts';
import type { Database } from './store.ts';
import type { UserRow } from './users.ts';
import { certificationAwards, competencyAwards } from './tables/career-tables.ts';
import { facilities } from './tables/catalog-tables.ts';
import { externalRecords } from './tables/external-training-tables.ts';

// What the bulk handlers read for hundreds of rows at once. Nothing here is asked once a row. Rows are held with `no key update`, as elsewhere (see `holdUser`), so that
// nobody who adds what points to them must wait, and in the order of their IDs, so that two who hold several cannot wait for each other.

/** Many IDs as one parameter, so that a statement stays the same however many there are. */
const listed = (ids: readonly string[]): SQL => sql`(select unnest(${sql.param([...new Set(ids)])}::text[]))`;

/** Inside a transaction: which of these users there are. They are held until it ends, in the order of their IDs, so that two loads cannot wait for each other. */
export async function holdUsers(tx: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await tx.select({ id: users.id }).from(users).where(sql`${users.id} in ${listed(ids)}`).orderBy(asc(users.id)).for('no key update');
  return new Set(found.map(({ id }) => id));
}

export async function knownUserIds(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  return new Set((await db.select({ id: users.id }).from(users).where(sql`${users.id} in ${listed(ids)}`)).map(({ id }) => id));
}

/** Inside a transaction: these users as they are now, held until it ends. */
export async function usersByIds(tx: Database, ids: readonly string[]): Promise<readonly UserRow[]> {
  if (ids.length === 0) return [];
  return tx.select().from(users).where(sql`${users.id} in ${listed(ids)}`).orderBy(asc(users.id)).for('no key update');
}

/** Which of these users have learned something that is on record: enrollments, external training, awards. */
export async function usersWithRecords(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = new Set<string>();
  for (const records of [enrollments, externalRecords, certificationAwards, competencyAwards]) {
    for (const { userId } of await db.selectDistinct({ userId: records.userId }).from(records).where(sql`${records.userId} in ${listed(ids)}`)) found.add(userId);
  }
  return found;
}

/** The modules with these IDs, and those with one of these titles. */
export async function modulesByIdOrTitle(db: Database, ids: readonly string[], titles: readonly string[]): Promise<readonly ModuleRow[]> {
  const byId = ids.length === 0 ? [] : await db.select().from(modules).where(sql`${modules.id} in ${listed(ids)}`);
  const byTitle = titles.length === 0 ? [] : await db.select().from(modules).where(sql`${modules.title} in ${listed(titles)}`);
  return [...byId, ...byTitle];
}

/** Their sessions, the earliest first. */
export async function sessionsOfModules(db: Database, moduleIds: readonly string[]): Promise<readonly ModuleSessionRow[]> {
  if (moduleIds.length === 0) return [];
  return db.select().from(moduleSessions).where(sql`${moduleSessions.moduleId} in ${listed(moduleIds)}`).orderBy(asc(moduleSessions.startAt), asc(moduleSessions.id));
}

/** Inside a transaction: the enrollments of these users in these modules, pair by pair, held in the order of their IDs until it ends; the answer has the oldest first. */
export async function enrollmentsOfPairs(tx: Database, pairs: readonly (readonly [userId: string, moduleId: string])[]): Promise<readonly EnrollmentRow[]> {
  if (pairs.length === 0) return [];
  const userIds = sql.param(pairs.map(([userId]) => userId));
  const moduleIds = sql.param(pairs.map(([, moduleId]) => moduleId));
  const held = await tx
    .select()
    .from(enrollments)
    .where(sql`(${enrollments.userId}, ${enrollments.moduleId}) in (select * from unnest(${userIds}::text[], ${moduleIds}::text[]))`)
    .orderBy(asc(enrollments.id))
    .for('no key update');
  return held.sort((a, b) => a.enrolledAt.getTime() - b.enrolledAt.getTime());
}

/** IDs of facilities by their codes. */
export async function facilitiesByCode(db: Database, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const found = await db.select({ id: facilities.id, code: facilities.code }).from(facilities).where(inArray(facilities.code, [...codes]));
  return new Map(found.map(({ id, code }) => [code, id]));
}
