import { beforeAll, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '#server/store/modules.ts';
import { openMemoryStore } from '#server/testing/memory-store.ts';
import { quarantineMs } from '../waits.ts';
import { aCallsRoad } from '../../test/sync/calls-road.ts';
import { callsToMake } from '../../test/sync/calls-to-make.ts';
import { answerOfDecision } from './call-answer.ts';

beforeAll(async () => (await openMemoryStore()).close()); // PGlite takes its second here, not in the first test

test.for([
  ['ok', 'taken', undefined],
  ['waitlisted', 'taken', 'waitlisted'],
  ['not-successful', 'refused', 'not-carried-out'],
  ['inactive-step', 'refused', 'decided-already'],
  ['invalid-approver', 'refused', 'wrong-approver'],
  ['no-such-request', 'refused', 'gone'],
  ['no-such-step', 'refused', 'step-gone'],
  ['payment-required', 'refused', 'cost-center'],
  ['mercury-retrograde', 'refused', 'lms-refused'],
] as const)('each status of an approver means one thing: %s', ([status, kind, why]) => {
  const answer = answerOfDecision(status);
  expect([answer.kind, answer.kind === 'taken' ? answer.remark : answer.reason]).toEqual([kind, why]);
});

test('[S9] each refusal of an enrolment keeps its reason, and the LMS’s own words', async () => {
  const road = await aCallsRoad('mia');
  const { lms } = road;
  await lms.aModule({ id: 'full', type: 'classroom' });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'full', code: 'JAN', seats: 0 });
  await lms.aModule({ id: 'basics' });
  await lms.aModule({ id: 'after', prerequisites: { operator: 'all', condition: 'completed', moduleIds: ['basics'] } });
  await lms.aModule({ id: 'dear', priceCurrency: 'EUR', priceAmount: '10.00' });
  await lms.aModule({ id: 'closed', isOpen: false });
  for (const moduleId of ['full', 'after', 'dear', 'closed']) await road.decide({ kind: 'enrol', parameters: { moduleId } });
  await road.send();
  expect(await road.states()).toEqual(['refused full', 'refused prerequisites', 'refused payment', 'refused closed']);
  expect((await road.entries())[0]?.steps.at(-1)?.note).toMatchObject({ code: 'no-seats', said: expect.any(String) });
});

test('[S16] what the LMS has already is not sent, and what waits for somebody says so', async () => {
  const road = await aCallsRoad('mia');
  await road.lms.anEnrollment({ userId: 'mia', moduleId: await road.lms.aModule({ id: 'here' }) });
  await road.lms.aModule({ id: 'asked', approvalSteps: [{ name: 'Line', approver: { kind: 'direct-appraiser' } }] });
  for (const moduleId of ['here', 'asked']) await road.decide({ kind: 'enrol', parameters: { moduleId } });
  await road.send();
  expect(await road.states()).toEqual(['told already-so', 'told awaits-approval']);
  expect(road.asked.filter((name) => name === 'enrollUser')).toHaveLength(1);
});

test('[S16] a request that somebody else has decided is not decided again', async () => {
  const approve = callsToMake.find(({ kind }) => kind === 'approveEnrolment');
  const road = await aCallsRoad('boss');
  const decision = await approve?.prepare(road.lms);
  if (decision?.kind !== 'approveEnrolment' || !('requestId' in decision.parameters) || !('stepId' in decision.parameters)) throw new Error('not prepared');
  const { requestId, stepId } = decision.parameters;
  await road.decide(decision);
  await road.lms.call(contract.enrollmentRequestDenier, { 'request-id': requestId, 'step-id': stepId, onBehalfOf: 'boss' }, 'admin');
  await road.send();
  expect([await road.states(), road.asked.includes('enrollmentRequestApprover')]).toEqual([['refused decided-already'], false]);
});

test('[S4] a request of which the next step said no at once may have been approved here or not: unsure, with both readings', async () => {
  const road = await aCallsRoad('boss');
  await road.lms.aUser({ id: 'budget' });
  await road.lms.aModule({ id: 'crane', approvalSteps: [{ name: 'Line', approver: { kind: 'direct-appraiser' } }, { name: 'Budget', approver: { kind: 'user', id: 'budget' } }] });
  await road.lms.call(contract.enrollUser, { 'learning-id': 'crane' }, 'mia');
  const inbox = async (as: string) => (await road.lms.call(contract.enrollmentRequests, { inbox: true }, as)).requests[0];
  const mine = await inbox('boss');
  await road.decide({ kind: 'approveEnrolment', parameters: { requestId: mine?.id ?? '', stepId: mine?.step?.id ?? '' } });
  await road.send((name) => (name === 'enrollmentRequestApprover' ? 'answer-dropped' : undefined));
  const theirs = await inbox('budget');
  await road.lms.call(contract.enrollmentRequestDenier, { 'request-id': theirs?.id ?? '', 'step-id': theirs?.step?.id ?? '' }, 'budget');
  await road.sendToTheEnd();
  expect(await road.states()).toEqual(['unsure call-answer-lost']);
  expect((await road.entries())[0]?.steps.at(-1)).toMatchObject({ name: 'look-after', note: { statusBefore: 'pending', status: 'denied' } });
});

test('[S9] what the LMS fails at again and again is given up after five times, and says so; it never happened', async () => {
  const road = await aCallsRoad('mia');
  await road.decide({ kind: 'enrol', parameters: { moduleId: await road.lms.aModule() } });
  for (let round = 0; round < 8; round += 1) {
    await road.send((name) => (name === 'enrollUser' ? 'status-500' : undefined));
    road.clock.turn(60_000);
  }
  expect([await road.states(), (await road.lms.call(contract.records, {}, 'mia')).trainingRecords]).toEqual([['refused keeps-failing'], []]);
});

test('[S8] signed out in the middle it pauses, and busy it comes again, without saying anything twice', async () => {
  for (const fault of ['status-401', 'sign-in-page'] as const) {
    const road = await aCallsRoad('mia');
    await road.decide({ kind: 'enrol', parameters: { moduleId: await road.lms.aModule() } });
    expect(await road.send((name) => (name === 'enrollUser' ? fault : undefined))).toEqual({ kind: 'paused', why: 'signed-out' });
    expect(await road.send()).toEqual({ kind: 'told' });
    expect([await road.states(), (await road.lms.call(contract.records, {}, 'mia')).trainingRecords.length]).toEqual([['told'], 1]);
  }
});

test('[S4] a question about a lost answer that a proxy refuses once is asked again, and nothing is unsure', async () => {
  const road = await aCallsRoad('mia');
  await road.decide({ kind: 'enrol', parameters: { moduleId: await road.lms.aModule({ id: 'aid' }) } });
  await road.send((name) => (name === 'enrollUser' ? 'answer-dropped' : undefined));
  road.clock.turn(quarantineMs + 1);
  expect(await road.teller((name) => (name === 'records' ? 'status-403' : undefined)).drain(new AbortController().signal)).toEqual({ kind: 'later', because: 'bad-answer' });
  await road.sendToTheEnd();
  expect((await road.states()).map((state) => state.split(' ')[0])).toEqual(['told']);
  expect(road.asked.filter((name) => name === 'enrollUser')).toHaveLength(1);
});

test('[S4] a proxy’s 404 is not taken for an enrollment that has ended: leaving it is told', async () => {
  const road = await aCallsRoad('mia');
  await road.lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: await road.lms.aModule({ id: 'aid' }) });
  await road.decide({ kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId: 'aid' } });
  expect(await road.send((name) => (name === 'record' ? 'status-404' : undefined))).toEqual({ kind: 'later', because: 'bad-answer' });
  await road.sendToTheEnd();
  expect(await road.states()).toEqual(['told']);
  expect((await road.lms.call(contract.record, { id: 'E1' }, 'mia')).overallStatus?.code).toBe('withdrawn');
});

test('[S4] when a proxy says 404 to what is said again after a lost answer, the LMS is asked: what it does not hold is refused, and not unsure', async () => {
  const road = await aCallsRoad('mia');
  await road.decide({ kind: 'addExternal', parameters: { title: 'First aid', startDate: '2026-01-02', endDate: '2026-01-03' } });
  await road.send((name) => (name === 'externalRecordAdder' ? 'request-dropped' : undefined));
  road.clock.turn(quarantineMs + 1);
  await road.send((name) => (name === 'externalRecordAdder' ? 'status-404' : undefined));
  expect([await road.states(), (await road.lms.call(contract.externalTrainingRecords, {}, 'mia')).records]).toEqual([['refused gone'], []]);
});

test('[S4] when what is said again after a lost answer is refused because the browser says it twice, the LMS is asked: it is told, and not unsure', async () => {
  const approve = callsToMake.find(({ kind }) => kind === 'approveEnrolment')!;
  const road = await aCallsRoad(approve.as);
  await road.decide(await approve.prepare(road.lms));
  await road.send((name) => (name === approve.says ? 'request-dropped' : undefined));
  road.clock.turn(quarantineMs + 1);
  await road.send((name) => (name === approve.says ? 'said-twice' : undefined));
  expect((await road.states()).map((state) => state.split(' ')[0])).toEqual(['told']);
  expect(await approve.happened(road.lms)).toBe(1);
});

/** Of these the LMS refuses the second saying, and tells that the first has done it. */
const toldApart = callsToMake.filter(({ kind, says }) => !['markRead', 'addExternal', 'editExternal', 'deleteExternal', 'handInExam', 'takeJobProfile', 'leaveJobProfile'].includes(kind) && says !== 'overallStatusChanger');

test.for(toldApart)('[S4] $kind that the browser says twice by itself is not called refused: the LMS shows that it was done', async ({ as, says, prepare, happened }) => {
  const road = await aCallsRoad(as);
  await road.decide(await prepare(road.lms));
  await road.send((name) => (name === says ? 'said-twice' : undefined));
  expect((await road.states()).map((state) => state.split(' ')[0])).toEqual(['told']);
  expect(await happened(road.lms)).toBe(1);
});
