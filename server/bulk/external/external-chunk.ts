import { eq, inArray, sql } from 'drizzle-orm';
import { knownUserIds } from '../../store/bulk-lookups.ts';
import type { Database } from '../../store/store.ts';
import { externalRecords } from '../../store/tables/external-training-tables.ts';
import type { Chunk } from '../load-rows.ts';
import { RowError } from '../row-error.ts';
import type { ExternalFacts, ExternalRow } from './external-row.ts';

/** Without the attachment, which no row can carry. */
type Held = Omit<typeof externalRecords.$inferSelect, 'attachment' | 'attachmentName' | 'attachmentType'>;

const held = {
  id: externalRecords.id, userId: externalRecords.userId, title: externalRecords.title, type: externalRecords.type, subject: externalRecords.subject,
  startDate: externalRecords.startDate, endDate: externalRecords.endDate, venue: externalRecords.venue, language: externalRecords.language,
  durationAmount: externalRecords.durationAmount, durationUnit: externalRecords.durationUnit, costAmount: externalRecords.costAmount, costCurrency: externalRecords.costCurrency,
  grade: externalRecords.grade, score: externalRecords.score, vendor: externalRecords.vendor, comments: externalRecords.comments, status: externalRecords.status,
  createdAt: externalRecords.createdAt, changedAt: externalRecords.changedAt,
} as const;

/** Reads the records and users that the rows name, and answers a plan for them. */
export async function openExternalChunk(tx: Database, rows: readonly ExternalRow[], now: Date): Promise<Chunk<ExternalRow>> {
  const users = await knownUserIds(tx, rows.flatMap(({ userId }) => userId ?? []));
  const there: readonly Held[] = await tx.select(held).from(externalRecords).where(inArray(externalRecords.id, [...new Set(rows.map(({ id }) => id))])).for('update');
  const records = new Map(there.map((record) => [record.id, record]));
  const wereThere = new Set(records.keys());
  const touched = new Set<string>();

  return {
    plan(row) {
      const record = records.get(row.id);
      const { action, id, userId } = row;
      if (action === 'A' && record) throw new RowError(`Action is A, and there is a record ${id} already; use U or AU.`);
      if ((action === 'U' || action === 'D') && !record) throw new RowError(`RecordID: there is no record ${id}${action === 'U' ? '; use A or AU' : ''}.`);
      if (userId !== undefined && !users.has(userId)) throw new RowError(`UserId: there is no user ${userId}.`);
      if (record && userId !== undefined && record.userId !== userId) throw new RowError(`RecordID: the record ${id} is ${record.userId}’s; a new record needs an ID of its own.`);
      if (action === 'D') records.delete(id);
      else records.set(id, checked({ ...(record ?? newRecord(row, now)), ...changes(row.facts), changedAt: now }));
      touched.add(id);
    },
    async write() {
      const gone = [...touched].filter((id) => wereThere.has(id) && !records.has(id));
      const added = [...touched].flatMap((id) => (wereThere.has(id) ? [] : (records.get(id) ?? [])));
      if (gone.length > 0) await tx.delete(externalRecords).where(inArray(externalRecords.id, gone));
      if (added.length > 0) await tx.insert(externalRecords).values(added);
      for (const id of touched) {
        const record = wereThere.has(id) ? records.get(id) : undefined;
        // One that was removed and added anew has lost its attachment too.
        if (record) await tx.update(externalRecords).set({ ...record, ...(record.createdAt === now && { attachment: sql`null`, attachmentName: null, attachmentType: null }) }).where(eq(externalRecords.id, id));
      }
    },
  };
}

/** A record of which only the defaults of the reference are known. */
function newRecord({ id, userId, facts }: ExternalRow, now: Date): Held {
  if (userId === undefined) throw new RowError('UserId is blank; a new record needs one.');
  if (facts.title === undefined) throw new RowError('Title is blank; a new record needs one.');
  if (facts.startDate === undefined || facts.endDate === undefined) throw new RowError(`${facts.startDate === undefined ? 'StartDate' : 'EndDate'} is blank; a new record needs both dates.`);
  const { title, startDate, endDate } = facts;
  return {
    id, userId, title, startDate, endDate, type: 'TNS', subject: '', venue: '', language: '', durationAmount: 0, durationUnit: 'minute', costAmount: null, costCurrency: '', grade: '', score: '',
    vendor: '', comments: '', status: 'openForEditing', createdAt: now, changedAt: now,
  };
}

const changes = (facts: ExternalFacts): Partial<Held> => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

function checked(record: Held): Held {
  if (record.endDate < record.startDate) throw new RowError('EndDate is before StartDate.');
  if (record.costAmount !== null && record.costCurrency === '') throw new RowError('Currency is blank; Cost needs one.');
  return record;
}
