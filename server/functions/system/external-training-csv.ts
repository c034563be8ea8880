import type { externalTrainingCsv as contractExternalTrainingCsv } from '#api/contract/bulk.ts';
import { writeCsvResult } from '../../bulk/csv/csv-result.ts';
import { readCsv } from '../../bulk/csv/read-csv.ts';
import { openExternalChunk } from '../../bulk/external/external-chunk.ts';
import { externalColumns, readExternalRow } from '../../bulk/external/external-row.ts';
import { loadTable } from '../../bulk/load-rows.ts';
import type { SystemHandler } from '../handler.ts';

const chunkRows = 500;

/** Adds, changes and removes external training records (facts B.1). */
export const externalTrainingCsv: SystemHandler<typeof contractExternalTrainingCsv> = async ({ lms, parameters }) => {
  const table = readCsv(parameters.body);
  const now = lms.clock.now();
  const results = await loadTable(lms.store.db, table, externalColumns, readExternalRow, { chunkRows, onFault: lms.onFault, open: (tx, rows) => openExternalChunk(tx, rows, now) });
  return writeCsvResult(table, results);
};
