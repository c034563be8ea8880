import { expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import type { WireFault } from '../../test/sync/spoiled-fetch.ts';
import { aCallsRoad, type CallsRoad } from '../../test/sync/calls-road.ts';

/** Numbers from 0 to 1 that are the same in every run of the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const many = 20;
const faults: readonly WireFault[] = ['request-dropped', 'answer-dropped', 'answer-short', 'status-500', 'status-500-after', 'portal-page'];

/** Twenty people ask to take part in twenty courses. */
async function twentyRequests(road: CallsRoad): Promise<readonly { readonly requestId: string; readonly stepId: string }[]> {
  for (let index = 1; index <= many; index += 1) {
    const userId = await road.lms.aUser({ id: `learner-${index}`, directAppraiserId: 'boss' });
    const moduleId = await road.lms.aModule({ approvalSteps: [{ name: 'Line', approver: { kind: 'direct-appraiser' } }] });
    await road.lms.call(contract.enrollUser, { 'learning-id': moduleId }, userId);
  }
  return (await road.lms.call(contract.enrollmentRequests, { inbox: true }, 'boss')).requests.map(({ id, step }) => ({ requestId: id, stepId: step?.id ?? '' }));
}
const approved = async (road: CallsRoad): Promise<number> => (await road.lms.call(contract.enrollmentRequests, {}, 'boss')).requests.filter(({ status }) => status?.code === 'approved').length;

test('[S16] twenty approvals made offline are all told once when the network is back', async () => {
  const road = await aCallsRoad('boss');
  for (const parameters of await twentyRequests(road)) await road.decide({ kind: 'approveEnrolment', parameters });
  await road.send();
  expect(await road.states()).toEqual(Array.from({ length: many }, () => 'told'));
  expect([await approved(road), road.asked.filter((name) => name === 'enrollmentRequestApprover').length]).toEqual([many, many]);
}, 30_000);

test.for([1, 2])('[S4] and none twice, none never, when every third request goes wrong (seed %i)', { timeout: 60_000 }, async (seed) => {
  const road = await aCallsRoad('boss');
  for (const parameters of await twentyRequests(road)) await road.decide({ kind: 'approveEnrolment', parameters });
  const random = seeded(seed);
  let wrong = 40;
  for (let round = 0; round < 6; round += 1) {
    await road.send((name) => {
      if (name === 'me' || wrong === 0 || random() > 0.33) return undefined;
      wrong -= 1;
      return faults[Math.floor(random() * faults.length)];
    });
    road.clock.turn(60_000);
  }
  await road.sendToTheEnd();
  expect(await road.states()).toEqual(Array.from({ length: many }, () => 'told'));
  expect(await approved(road)).toBe(many);
});
