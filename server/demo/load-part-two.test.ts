import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrollmentRequests, supervisorAssessments, taskApproval, withdrawalRequests } from '#api/contract/approvals.ts';
import { assignedJobProfiles, certificationsAwarded, competencies, competenciesAwarded, competencyCompletionStatus, jobProfiles, trainingPlan } from '#api/contract/career.ts';
import { mailbox } from '#api/contract/community.ts';
import type { ReadFunction } from '#api/contract/describe.ts';
import { externalTrainingRequests } from '#api/contract/external-training.ts';
import { resources } from '#api/contract/modules.ts';
import { articles as articlesFunction, publicNews, userNews } from '#api/contract/news.ts';
import { enrollments, records } from '#api/contract/records.ts';
import { batchReport, batchReports } from '#api/contract/reports.ts';
import { me } from '#api/contract/users.ts';
import { allTables } from '../store/all-tables.ts';
import { modules, users } from '../store/schema.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { loadDemo } from './load-demo.ts';
import { demoPassword } from './people.ts';

let lms: TestLms;
beforeAll(async () => {
  lms = await openTestLms();
  await loadDemo(lms, 'Nordkai Ports');
}, 240_000);
afterAll(() => lms.close());
