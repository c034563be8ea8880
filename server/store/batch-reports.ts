import { and, asc, desc, eq, getTableColumns, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { Database } from './store.ts';
import { batchReports } from './tables/report-tables.ts';

const { bytes, ...report } = getTableColumns(batchReports);
/** A report without its bytes. */
export type BatchReportRow = Omit<typeof batchReports.$inferSelect, 'bytes'>;

/** Which reports; what is missing is not looked at. */
export interface ReportFilter {
  /** Missing: everybody's. */
  readonly ownerId?: string | undefined;
  /** Whatever its case. */
  readonly name?: string | undefined;
  readonly onOrAfter?: Date | undefined;
  readonly before?: Date | undefined;
}

const isOwnedBy = (ownerId: string | undefined): SQL | undefined => (ownerId === undefined ? undefined : eq(batchReports.ownerId, ownerId));

/** Reports, the newest first. */
export async function findReports(db: Database, { ownerId, name, onOrAfter, before }: ReportFilter, most: number): Promise<readonly BatchReportRow[]> {
  return db
    .select(report)
    .from(batchReports)
    .where(
      and(
        isOwnedBy(ownerId),
        name === undefined ? undefined : eq(sql`lower(${batchReports.name})`, sql`lower(${name})`),
        onOrAfter === undefined ? undefined : gte(batchReports.createdAt, onOrAfter),
        before === undefined ? undefined : lt(batchReports.createdAt, before),
      ),
    )
    .orderBy(desc(batchReports.createdAt), asc(batchReports.pathname))
    .limit(most);
}

/** One report with its bytes; with `ownerId` only when it is that user's. */
export async function findReport(db: Database, pathname: string, ownerId: string | undefined): Promise<(BatchReportRow & { readonly bytes: Uint8Array }) | undefined> {
  const [found] = await db.select({ ...report, bytes }).from(batchReports).where(and(eq(batchReports.pathname, pathname), isOwnedBy(ownerId)));
  return found;
}
