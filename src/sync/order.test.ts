import { expect, test } from 'vitest';
import { once, spoiled } from '../test/sync/faults.ts';
import { incompleteAt, passedWith, storyStart } from '../test/sync/learner-work.ts';
import { aTellingDevice } from '../test/sync/telling-device.ts';
import type { LmsForTelling } from './lms-for-telling.ts';

test('[S2] what the learner did in one course arrives in the order in which it was done', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A', 'B']);
  const first = await work.launch('E1');
  await work.sitting(first, 'B', incompleteAt('b1'));
  await work.sitting(first, 'A', incompleteAt('a1'));
  const second = await work.launch('E1');
  await work.sitting(second, 'B', passedWith(70));
  await drain();
  const told = [...lms.sessions.values()].map(({ itemId, put }) => `${itemId} ${put?.location ?? ''}`);
  expect(told).toEqual(['B b1', 'A a1', 'B end']);
  expect(lms.log.indexOf('launchTracker')).toBeLessThan(lms.log.indexOf('hacpInfo'));
});

test('[S2] an item that is open right now holds what stands behind it, and nothing of other courses', async () => {
  const { work, lms, drain, db } = await aTellingDevice();
  lms.enrol('E1', ['A', 'B']);
  lms.enrol('E2', ['C']);
  const launch = await work.launch('E1');
  const open = await work.sitting(launch, 'A', incompleteAt('a1'), { state: 'open' }, 'open');
  await work.sitting(launch, 'B', passedWith(60));
  await work.sitting(await work.launch('E2'), 'C', passedWith(50));
  await drain();
  expect(await work.states()).toEqual(['told', 'open', 'waiting', 'told', 'told']);
  const entry = await db.get('outbox', open.seq);
  if (!entry) throw new Error('no entry');
  await db.put('outbox', { ...entry, state: 'waiting' });
  await db.put('sittings', { ...open, state: 'ended' });
  await drain();
  expect(await work.states()).toEqual(['told', 'told', 'told', 'told', 'told']);
});

test('[S2] a course that has trouble does not keep the others waiting', async () => {
  const { work, lms, drain } = await aTellingDevice();
  for (const id of ['E1', 'E2', 'E3']) {
    lms.enrol(id, ['A']);
    await work.sitting(await work.launch(id), 'A', passedWith(80));
  }
  const failing: LmsForTelling = spoiled(lms, () => undefined);
  const look = (enrollmentId: string, signal: AbortSignal) => (enrollmentId === 'E1' ? spoiled(lms, once('look', 'request-lost')) : failing).look(enrollmentId, signal);
  expect(await drain({ ...failing, look })).toEqual({ kind: 'later', because: 'offline' });
  expect(await work.states()).toEqual(['waiting', 'waiting', 'told', 'told', 'told', 'told']);
});

test('[S2] two courses are told at a time, no more', async () => {
  const { work, lms, drain } = await aTellingDevice();
  for (const id of ['E1', 'E2', 'E3', 'E4']) {
    lms.enrol(id, ['A']);
    await work.launch(id);
  }
  let now = 0;
  let most = 0;
  const look = async (enrollmentId: string) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    return lms.look(enrollmentId);
  };
  await drain({ ...spoiled(lms, () => undefined), look });
  expect(most).toBe(2);
  expect(await work.states()).toEqual(['told', 'told', 'told', 'told']);
});

test('[S12] a launch is dated by the clock of the LMS, and told times follow the order of what was done even when the clock jumped back', async () => {
  const { work, lms, drain, clock, serverClock } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  // The device is two hours slow.
  serverClock.noteServerDate(clock.now() + 7_200_000);
  await work.launch('E1', { startedAt: storyStart });
  await work.launch('E1', { startedAt: storyStart - 86_400_000 });
  await work.launch('E1', { startedAt: storyStart + 60_000 });
  await drain();
  expect(lms.enrollment('E1').launches.map(({ datetime }) => datetime.getTime() - storyStart)).toEqual([7_200_000, 7_200_000, 7_260_000]);
});

test('[S12] no launch is told to have happened in the future', async () => {
  const { work, lms, drain, clock } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  await work.launch('E1', { startedAt: clock.now() + 86_400_000 });
  await drain();
  expect(lms.enrollment('E1').launches[0]?.datetime.getTime()).toBe(clock.now());
});
