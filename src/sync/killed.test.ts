import { expect, test } from 'vitest';
import { anyTemper, numbersOf } from '../test/sync/any-temper.ts';
import { spoiled, type Fault } from '../test/sync/faults.ts';
import { dishonesties, type Played } from '../test/sync/honest.ts';
import { killedAt } from '../test/sync/killable.ts';
import { incompleteAt, passedWith, withDetails } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import type { LmsForTelling } from './lms-for-telling.ts';

const played: readonly Played[] = [
  { itemId: 'A', seconds: 90, status: 'passed' },
  { itemId: 'B', seconds: 30, status: 'incomplete' },
];

async function aCourseWasPlayed(): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A', 'B']);
  await device.work.keepCourse('E1', ['A', 'B']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(80, withDetails));
  await device.work.sitting(launch, 'B', incompleteAt('p2', { 'cmi.core.session_time': '0000:00:30' }));
  return device;
}

/** Lives through a telling that dies at this moment; answers whether it died at all. */
async function tellAndDie(device: TellingDevice, moment: number, lms: LmsForTelling = device.lms): Promise<boolean> {
  const process = killedAt(moment, lms, device.db);
  await device.start(process.lms, { db: process.db }).drain(new AbortController().signal).catch(() => undefined);
  return process.isDead;
}

test('[S3][S5] killed at any moment and started again: no launch counted twice, no time doubled, nothing lost without a word', async () => {
  let moment = 1;
  let unsure = 0;
  for (; ; moment += 1) {
    const device = await aCourseWasPlayed();
    const didDie = await tellAndDie(device, moment);
    await device.drainToTheEnd();
    expect({ moment, wrong: await dishonesties(device, played) }).toEqual({ moment, wrong: [] });
    // Only one thing can be on its way at a time, so only one entry can be unsure.
    const doubts = (await device.work.states()).filter((state) => state !== 'told');
    expect(['', 'unsure details-answer-lost']).toContain(doubts.join());
    unsure += doubts.length;
    if (!didDie) break;
  }
  // me, 2 + 8 + 5 requests, each with a moment before and after, and two writes for each but `me`; and three entries to settle.
  expect(moment - 1).toBe(2 + 15 * 4 + 3);
  // Of the four moments around each write, the intent stands alone at three: before the request, after it, and before its outcome is stored. Only after the three kinds of
  // details nobody can be asked.
  expect(unsure).toBe(3 * 3);
}, 120_000);

const faults: readonly (Fault | undefined)[] = ['request-lost', 'answer-lost', 'server-error', undefined, undefined];

test('[S3][S4][S5] killed again and again at an LMS of any kind, with answers lost and the LMS started anew, all is there once, and only appended reports are unsure', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const next = numbersOf(seed);
    const device = await aCourseWasPlayed();
    Object.assign(device.lms.temper, anyTemper(next));
    for (let death = 0; death < 5; death += 1) {
      const [spoiledRequest, fault] = [1 + next(20), faults[next(faults.length)]];
      let requests = 0;
      const lms = spoiled(device.lms, () => ((requests += 1) === spoiledRequest ? fault : undefined));
      await tellAndDie(device, 3 + next(60), lms);
      if (next(4) === 0) device.lms.sessions.clear();
      device.clock.turn(next(90_000));
    }
    await device.drainToTheEnd();
    const states = await device.work.states();
    const doubts = states.filter((state) => state !== 'told' && state !== 'unsure details-answer-lost');
    expect({ seed, doubts, wrong: await dishonesties(device, played) }).toEqual({ seed, doubts: [], wrong: [] });
  }
}, 120_000);

test('[S3] a telling that goes on after a restart uses the session that it had opened, and says nothing of it again', async () => {
  const device = await aCourseWasPlayed();
  // Dies after PutParam of the first item was answered and stored: see the order in tell.test.ts.
  const untilPutParam = 2 + 4 * 5 + 1;
  await tellAndDie(device, untilPutParam + 1);
  const steps = (await device.work.entries())[1]?.steps.map(({ name, state }) => `${name} ${state}`);
  expect(steps).toEqual(['hacpInfo done', 'GetParam done', 'PutParam done']);
  device.lms.log.length = 0;
  await device.drainToTheEnd();
  expect(device.lms.log.slice(0, 7)).toEqual(['me', 'GetParam', 'PutInteractions', 'PutObjectives', 'PutComments', 'ExitAU', 'look']);
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
  expect(device.lms.sessions.size).toBe(2);
});
