import * as group from '#api/contract/reports.ts';
import { answers, answersFile, type ServedFunction } from '../handler.ts';
import { batchReport, batchReports } from './batch-reports.ts';

export const servedReports: Readonly<Record<keyof typeof group, ServedFunction>> = {
  batchReports: answers(group.batchReports, batchReports),
  batchReport: answersFile(group.batchReport, batchReport),
};
