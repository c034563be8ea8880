import { contract } from '#api/contract/contract.ts';
import { contentPackageImporter } from '../content/content-package-importer.ts';
import { contentPackage } from '../content/content-package.ts';
import { answers, answersAnybody, answersFile, answersUpload, type ServedFunction } from './handler.ts';
import { module } from './modules/module.ts';
import { enrollUser } from './records/enroll-user.ts';
import { enrollments, records } from './records/enrollments.ts';
import { hacpInfo } from './records/hacp-info.ts';
import { launchTracker } from './records/launch-tracker.ts';
import { record } from './records/record.ts';
import { me } from './users/me.ts';

/** Every function of the contract and what answers it. A function that is described but not answered does not compile. */
const served: Readonly<Record<keyof typeof contract, ServedFunction>> = {
  me: answers(contract.me, me),
  enrollments: answers(contract.enrollments, enrollments),
  records: answers(contract.records, records),
  record: answers(contract.record, record),
  enrollUser: answers(contract.enrollUser, enrollUser),
  contentPackage: answersFile(contract.contentPackage, contentPackage),
  launchTracker: answers(contract.launchTracker, launchTracker),
  hacpInfo: answers(contract.hacpInfo, hacpInfo),
  module: answersAnybody(contract.module, module),
  contentPackageImporter: answersUpload(contract.contentPackageImporter, contentPackageImporter),
};

export const servedFunctions: readonly ServedFunction[] = Object.values(served);
