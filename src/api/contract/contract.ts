import { contentPackageImporter, module } from './modules.ts';
import { contentPackage, enrollUser, enrollments, hacpInfo, launchTracker, record, records } from './records.ts';
import { me } from './users.ts';

/** Every function that is described so far, by its name. One file a group holds the descriptions. */
export const contract = {
  me,
  enrollments,
  records,
  record,
  enrollUser,
  contentPackage,
  launchTracker,
  hacpInfo,
  module,
  contentPackageImporter,
};
