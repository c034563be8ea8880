import * as bulk from '#api/contract/bulk.ts';
import * as extras from '#api/contract/extras.ts';
import { answersSystem, answersSystemInLines, type ServedFunction } from '../handler.ts';
import { courses } from './courses.ts';
import { externalTrainingCsv } from './external-training-csv.ts';
import { trainingHistoryCsv } from './training-history-csv.ts';
import { completedTrainingRecordsXml, trainingHistoryXml } from './training-history-xml.ts';
import { usersCsv } from './users-csv.ts';
import { user200510Xml, users200510Xml } from './users-xml.ts';

export const servedBulk: Readonly<Record<keyof typeof bulk, ServedFunction>> = {
  trainingHistoryXml: answersSystem(bulk.trainingHistoryXml, trainingHistoryXml),
  completedTrainingRecordsXml: answersSystem(bulk.completedTrainingRecordsXml, completedTrainingRecordsXml),
  user200510Xml: answersSystem(bulk.user200510Xml, user200510Xml),
  users200510Xml: answersSystem(bulk.users200510Xml, users200510Xml),
  trainingHistoryCsv: answersSystemInLines(bulk.trainingHistoryCsv, trainingHistoryCsv),
  externalTrainingCsv: answersSystemInLines(bulk.externalTrainingCsv, externalTrainingCsv),
  courses: answersSystemInLines(bulk.courses, courses),
};

/** Served beside the 80 functions, and not counted among them. */
export const servedExtras: Readonly<Record<keyof typeof extras, ServedFunction>> = { usersCsv: answersSystemInLines(extras.usersCsv, usersCsv) };
