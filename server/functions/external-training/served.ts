import * as group from '#api/contract/external-training.ts';
import { answers, answersUpload, type ServedFunction } from '../handler.ts';
import { externalRecordAdder } from './external-record-adder.ts';
import { externalRecordUpdater } from './external-record-updater.ts';
import { externalRecordDeleter, externalTrainingRecord, externalTrainingRecords, externalTrainingRequests } from './external-records.ts';

export const servedExternalTraining: Readonly<Record<keyof typeof group, ServedFunction>> = {
  externalTrainingRequests: answers(group.externalTrainingRequests, externalTrainingRequests),
  externalTrainingRecords: answers(group.externalTrainingRecords, externalTrainingRecords),
  externalTrainingRecord: answers(group.externalTrainingRecord, externalTrainingRecord),
  externalRecordAdder: answersUpload(group.externalRecordAdder, externalRecordAdder),
  externalRecordUpdater: answersUpload(group.externalRecordUpdater, externalRecordUpdater),
  externalRecordDeleter: answers(group.externalRecordDeleter, externalRecordDeleter),
};
