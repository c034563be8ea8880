import { and, asc, desc, eq, getTableColumns, inArray, ne, sql } from 'drizzle-orm';
import { users } from './schema.ts';
import type { Database } from './store.ts';
import { subjects } from './tables/catalog-tables.ts';
import { externalRecords } from './tables/external-training-tables.ts';
import { assignments } from './tables/people-tables.ts';
import type { UserRow } from './users.ts';

export type NewExternalRecord = typeof externalRecords.$inferInsert;
/** A record without the bytes of its attachment. */
export type ExternalRecordRow = Omit<typeof externalRecords.$inferSelect, 'attachment'>;

/** A record with what belongs to it. */
export interface ExternalRecordView {
  readonly record: ExternalRecordRow;
  readonly owner: Pick<UserRow, 'id' | 'family' | 'given'>;
  /** Null where the subject was told in words, or not at all. */
  readonly subjectName: string | null;
  /** Null without an attachment. */
  readonly attachmentBytes: number | null;
}

const { attachment: bytes, ...record } = getTableColumns(externalRecords);
const bytesOf = sql<number | null>`octet_length(${bytes})`;

const views = (db: Database) =>
  db
    .select({ record, owner: { id: users.id, family: users.family, given: users.given }, subjectName: subjects.name, attachmentBytes: bytesOf })
    .from(externalRecords)
    .innerJoin(users, eq(users.id, externalRecords.userId))
    .leftJoin(subjects, eq(subjects.id, externalRecords.subject))
    .$dynamic();

/** A user's external training, the latest first. */
export const externalRecordsOf = (db: Database, userId: string, most: number): Promise<readonly ExternalRecordView[]> =>
  views(db)
    .where(eq(externalRecords.userId, userId))
    .orderBy(desc(externalRecords.startDate), desc(externalRecords.id))
    .limit(most);

/** What waits for a direct appraiser's approval, the longest waiting first. */
export const externalRequestsFor = (db: Database, appraiserId: string, most: number): Promise<readonly ExternalRecordView[]> =>
  views(db)
    .where(
      and(
        eq(externalRecords.status, 'pendingApproval'),
        ne(externalRecords.userId, appraiserId),
        inArray(externalRecords.userId, db.select({ id: assignments.userId }).from(assignments).where(eq(assignments.directAppraiserId, appraiserId))),
      ),
    )
    .orderBy(asc(externalRecords.changedAt), asc(externalRecords.id))
    .limit(most);

export async function findExternalRecord(db: Database, id: string): Promise<ExternalRecordView | undefined> {
  if (id.includes('\0')) return undefined; // PostgreSQL would refuse to look for it
  const [found] = await views(db).where(eq(externalRecords.id, id));
  return found;
}

/** Inside a transaction: the record as it is now, held until the transaction ends. */
export async function holdExternalRecord(tx: Database, id: string): Promise<ExternalRecordRow | undefined> {
  const [found] = await tx.select(record).from(externalRecords).where(eq(externalRecords.id, id)).for('update');
  return found;
}

export async function addExternalRecord(tx: Database, added: NewExternalRecord): Promise<void> {
  await tx.insert(externalRecords).values(added);
}

export async function changeExternalRecord(tx: Database, id: string, changes: Partial<NewExternalRecord>): Promise<void> {
  await tx.update(externalRecords).set(changes).where(eq(externalRecords.id, id));
}

export async function deleteExternalRecord(tx: Database, id: string): Promise<void> {
  await tx.delete(externalRecords).where(eq(externalRecords.id, id));
}

/** How many records a user has, and how much their attachments are, without the one record. */
export async function externalTotals(db: Database, userId: string, without = ''): Promise<{ readonly records: number; readonly attachmentBytes: number }> {
  const [row] = await db
    .select({ records: sql<number>`count(*)::int`, attachmentBytes: sql<number>`coalesce(sum(${bytesOf}), 0)::float8` })
    .from(externalRecords)
    .where(and(eq(externalRecords.userId, userId), ne(externalRecords.id, without)));
  return row ?? { records: 0, attachmentBytes: 0 };
}

/** The bytes of a record's attachment. */
export async function readAttachment(db: Database, id: string): Promise<Uint8Array | undefined> {
  const [row] = await db.select({ bytes }).from(externalRecords).where(eq(externalRecords.id, id));
  return row?.bytes ?? undefined;
}
