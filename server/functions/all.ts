import type { contract } from '#api/contract/contract.ts';
import { servedApprovals } from './approvals/served.ts';
import { servedCareer } from './career/served.ts';
import { servedCommunity } from './community/served.ts';
import { servedEnrollment } from './enrollment/served.ts';
import { servedExams } from './exams/served.ts';
import { servedExternalTraining } from './external-training/served.ts';
import type { ServedFunction } from './handler.ts';
import { servedModules } from './modules/served.ts';
import { servedNews } from './news/served.ts';
import { servedRecords } from './records/served.ts';
import { servedReports } from './reports/served.ts';
import { servedBulk, servedExtras } from './system/served.ts';
import { servedUsers } from './users/served.ts';

/** Every function of the contract and what answers it. A function that is described but not answered does not compile. */
const served: Readonly<Record<keyof typeof contract, ServedFunction>> = {
  ...servedApprovals,
  ...servedCareer,
  ...servedCommunity,
  ...servedEnrollment,
  ...servedExams,
  ...servedExternalTraining,
  ...servedModules,
  ...servedNews,
  ...servedRecords,
  ...servedReports,
  ...servedBulk,
  ...servedUsers,
};

/** Where each function is met below `/ekp/`: its own path, and the names of older releases. */
export const servedPaths: readonly { readonly path: string; readonly served: ServedFunction }[] = Object.values({ ...served, ...servedExtras }).flatMap((each) => {
  const { path, olderNames } = each.fn;
  return [path, ...olderNames.map((name) => path.replace(/[^/]+$/, name))].map((one) => ({ path: one, served: each }));
});
