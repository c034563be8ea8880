import * as group from '#api/contract/records.ts';
import { contentPackage } from '../../content/content-package.ts';
import { answers, answersFile, type ServedFunction } from '../handler.ts';
import { enrollUser } from './enroll-user.ts';
import { enrollments, records } from './enrollments.ts';
import { hacpInfo } from './hacp-info.ts';
import { launchTracker } from './launch-tracker.ts';
import { record } from './record.ts';

export const servedRecords: Readonly<Record<keyof typeof group, ServedFunction>> = {
  enrollments: answers(group.enrollments, enrollments),
  records: answers(group.records, records),
  record: answers(group.record, record),
  enrollUser: answers(group.enrollUser, enrollUser),
  contentPackage: answersFile(group.contentPackage, contentPackage),
  launchTracker: answers(group.launchTracker, launchTracker),
  hacpInfo: answers(group.hacpInfo, hacpInfo),
};
