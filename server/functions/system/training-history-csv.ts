import type { trainingHistoryCsv as contractTrainingHistoryCsv } from '#api/contract/bulk.ts';
import { openHistoryChunk } from '../../bulk/history/history-chunk.ts';
import { historyColumns, readHistoryRow } from '../../bulk/history/history-row.ts';
import { loadTable } from '../../bulk/load-rows.ts';
import { writeCsvResult } from '../../bulk/csv/csv-result.ts';
import { readCsv } from '../../bulk/csv/read-csv.ts';
import type { SystemHandler } from '../handler.ts';

const chunkRows = 500;

/** Adds and changes training records, makes classrooms and sessions, and enrols (facts B.1). */
export const trainingHistoryCsv: SystemHandler<typeof contractTrainingHistoryCsv> = async ({ lms, parameters }) => {
  const { store, clock, temperament } = lms;
  const table = readCsv(parameters.body);
  const now = clock.now();
  const results = await loadTable(store.db, table, historyColumns, (cells) => readHistoryRow(cells, now), {
    chunkRows,
    onFault: lms.onFault,
    open: (tx, rows) => openHistoryChunk(tx, rows, { clock, skipsEnrollmentCheck: temperament.skipsEnrollmentCheck }),
  });
  return writeCsvResult(table, results);
};
