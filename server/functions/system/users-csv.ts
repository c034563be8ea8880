import type { usersCsv as contractUsersCsv } from '#api/contract/extras.ts';
import { writeCsvResult } from '../../bulk/csv/csv-result.ts';
import { readCsv } from '../../bulk/csv/read-csv.ts';
import { loadTable } from '../../bulk/load-rows.ts';
import { linkAppraiser, openPeopleChunk } from '../../bulk/people/people-chunk.ts';
import { readUserRow, userColumns, type UserRow } from '../../bulk/people/user-row.ts';
import type { SystemHandler } from '../handler.ts';

const chunkRows = 200;

/** Adds, changes and removes users and makes the organizations they are in. Rights cannot be given this way. */
export const usersCsv: SystemHandler<typeof contractUsersCsv> = async ({ lms, parameters }) => {
  const { store, clock, passwords, randomId } = lms;
  const table = readCsv(parameters.body);
  const now = clock.now();
  // A direct appraiser may stand further down than the people who are appraised.
  const announced = new Set<string>();
  const links = new Map<UserRow, string>();
  const read = (cells: Parameters<typeof readUserRow>[0]): UserRow => {
    const row = readUserRow(cells, { randomPassword: randomId });
    if (row.action === 'A' || row.action === 'AU') announced.add(row.id);
    return row;
  };
  const results = await loadTable(store.db, table, userColumns, read, {
    chunkRows,
    onFault: lms.onFault,
    before: async (rows) => {
      await Promise.all(
        rows.map(async (row) => {
          if (row.password !== undefined) row.passwordHash = row.password === null ? null : await passwords.hash(row.password);
        }),
      );
    },
    open: (tx, rows) => openPeopleChunk(tx, rows, { now, announced, linkLater: (row, appraiserId) => links.set(row, appraiserId) }),
    after: async () => {
      for (const [row, appraiserId] of links) {
        if (!(await linkAppraiser(store.db, row.id, appraiserId))) row.warnings.push(`Direct Appraiser: ${appraiserId} was not added; none was set.`);
      }
    },
  });
  return writeCsvResult(table, results);
};
