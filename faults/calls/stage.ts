import { eq } from 'drizzle-orm';
import * as approvals from '#api/contract/approvals.ts';
import * as community from '#api/contract/community.ts';
import * as records from '#api/contract/records.ts';
import { enrollmentRequests } from '#server/store/tables/approval-tables.ts';
import { sendMessage } from '#server/store/send-message.ts';
import type { TestLms } from '#server/testing/test-lms.ts';
import type { Site } from '../world/site.ts';
import type { VirtualTime } from '../world/virtual-time.ts';
import type { Stage } from './decided.ts';

/** Modules without content that learners of every history may ask for; what a colleague asks for needs the learner's approval. */
export interface CallModules {
  readonly open: readonly string[];
  readonly approved: readonly string[];
}

export async function addCallModules(lms: TestLms): Promise<CallModules> {
  const open: string[] = [];
  const approved: string[] = [];
  for (let n = 0; n < 5; n += 1) open.push(await lms.aModule({ id: `talk-${n}` }));
  for (let n = 0; n < 2; n += 1) approved.push(await lms.aModule({ id: `crane-${n}`, approvalSteps: [{ name: 'Line manager', approver: { kind: 'direct-appraiser' } }] }));
  return { open, approved };
}

/** Sets the stage for the decisions of a learner: two enrollments to leave, two requests of a colleague, messages, and modules to enrol in. */
export async function setStage({ lms }: Site, time: VirtualTime, { open, approved }: CallModules, learner: string): Promise<Stage> {
  return time.during(async () => {
    lms.clock.set(new Date(time.now).toISOString());
    const [first = '', second = '', ...modules] = open;
    const enrollments = [];
    for (const moduleId of [first, second]) enrollments.push({ enrollmentId: await lms.anEnrollment({ userId: learner, moduleId }), moduleId });
    const colleague = await lms.aUser({ id: `colleague-of-${learner}`, directAppraiserId: learner });
    for (const moduleId of approved) await lms.call(records.enrollUser, { 'learning-id': moduleId }, colleague);
    const asked = await lms.store.db.select({ id: enrollmentRequests.id }).from(enrollmentRequests).where(eq(enrollmentRequests.userId, colleague));
    const shown = (await lms.call(approvals.enrollmentRequests, { inbox: true }, learner)).requests;
    const requests = asked.map(({ id }) => ({ requestId: id, stepId: shown.find((request) => request.id === id)?.step?.id ?? '' }));
    for (const subject of ['Welcome', 'Fire drill', 'Lunch']) await sendMessage(lms.store.db, { toIds: [learner], subject, body: subject, sentAt: lms.clock.now() });
    const messages = (await lms.call(community.mailbox, {}, learner)).messages.map(({ id }) => id);
    if (requests.some(({ stepId }) => stepId === '') || requests.length !== approved.length || messages.length < 3) throw new Error('The stage is not set.');
    return { modules, enrollments, requests, messages };
  });
}
