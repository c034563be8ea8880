import { expect, test } from 'vitest';
import { once, spoiled, type Fault } from '../test/sync/faults.ts';
import { dishonesties } from '../test/sync/honest.ts';
import { incompleteAt, passedWith, withDetails } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import { quarantineMs } from './waits.ts';

async function aCourseWasPlayed(): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A', 'B']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(80, withDetails));
  await device.work.sitting(launch, 'B', incompleteAt('p2'));
  return device;
}
const played = [
  { itemId: 'A', seconds: 90, status: 'passed' },
  { itemId: 'B', seconds: 90, status: 'incomplete' },
];

const writes = ['launchTracker', 'PutParam', 'PutInteractions', 'PutObjectives', 'PutComments', 'ExitAU'];
const reads = ['me', 'look', 'hacpInfo', 'GetParam'];
const lost: readonly Fault[] = ['request-lost', 'answer-lost', 'server-error'];

for (const name of writes) {
  for (const fault of lost) {
    test(`[S4] ${name}, ${fault}: it is not said again, it ends unsure, and the rest is told`, async () => {
      const device = await aCourseWasPlayed();
      const lms = spoiled(device.lms, once(name, fault));
      expect(await device.drain(lms)).toMatchObject({ kind: 'later', because: 'answer-lost' });
      await device.drainToTheEnd(lms);
      expect(await dishonesties(device, played)).toEqual([]);
      const states = await device.work.states();
      expect(states.filter((state) => state.startsWith('unsure'))).toHaveLength(1);
      expect(device.lms.log.filter((said) => said === name).length).toBe((name === 'PutParam' || name === 'ExitAU' ? 2 : 1) - (fault === 'request-lost' ? 1 : 0));
    });
  }
}

for (const name of reads) {
  for (const fault of [...lost, 'never-sent', 'too-many'] as const) {
    test(`[S4] ${name}, ${fault}: a question may be asked again, so nothing is unsure`, async () => {
      const device = await aCourseWasPlayed();
      expect(await device.drain(spoiled(device.lms, once(name, fault)))).toMatchObject({ kind: 'later' });
      await device.drainToTheEnd();
      expect(await dishonesties(device, played)).toEqual([]);
      expect(await device.work.states()).toEqual(['told', 'told', 'told']);
    });
  }
}

for (const name of writes) {
  for (const fault of ['never-sent', 'too-many', 'signed-out'] as const) {
    test(`[S4] ${name}, ${fault}: what the LMS did not do for certain is simply said again`, async () => {
      const device = await aCourseWasPlayed();
      const outcome = await device.drain(spoiled(device.lms, once(name, fault)));
      expect(outcome.kind).toBe(fault === 'signed-out' ? 'paused' : 'later');
      await device.drainToTheEnd();
      expect(await dishonesties(device, played)).toEqual([]);
      expect(await device.work.states()).toEqual(['told', 'told', 'told']);
    });
  }
}

test('[S4] a lost answer to the launch: the minute, and both readings, can be seen by the learner and by support', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('launchTracker', 'answer-lost')));
  await device.drainToTheEnd();
  const launch = (await device.work.entries())[0];
  expect(launch).toMatchObject({ state: 'unsure', reason: 'launch-answer-lost' });
  expect(launch?.steps.map(({ name, state, note }) => [name, state, note])).toEqual([
    ['look-before', 'done', { attemptCount: 0, overallStatus: 'enrolled' }],
    ['launchTracker', 'unsure', { datetime: '2026-01-05T09:13:40.500Z', allowNewAttempt: false, lostBy: 'timed-out' }],
    ['look-after', 'done', { attemptCountBefore: 0, overallStatusBefore: 'enrolled', attemptCount: 1, lastAttemptDate: '2026-01-05T09:13:40.500Z', overallStatus: 'enrolled' }],
  ]);
});

test('[S4] after a lost answer nothing is asked or said for that course until a late request has had its time', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('PutParam', 'request-lost')));
  device.lms.log.length = 0;
  device.clock.turn(quarantineMs - 1000);
  expect(await device.drain()).toEqual({ kind: 'later', because: 'answer-lost', retryAfterMs: 1000 });
  expect(device.lms.log).toEqual(['me']);
  device.clock.turn(1000);
  expect(await device.drain()).toEqual({ kind: 'told' });
});

test('[S12] a clock that was set back does not make the learner wait until that time comes again', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('PutParam', 'request-lost')));
  device.clock.turn(-24 * 3_600_000);
  expect(await device.drain()).toEqual({ kind: 'told' });
});

test('[S4] after a lost answer to PutParam nothing more is said in that session, and a later run of the item is told in its own', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', incompleteAt('p1'));
  await device.work.sitting(launch, 'A', passedWith(80));
  await device.drain(spoiled(device.lms, once('PutParam', 'answer-lost')));
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'unsure result-answer-lost', 'told']);
  expect([...device.lms.sessions.values()].map(({ exits }) => exits)).toEqual([0, 1]);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
});

test('[S6] the best of a run whose answer was lost is told with the next run of that item', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(95));
  await device.work.sitting(launch, 'A', incompleteAt('p1'));
  await device.drain(spoiled(device.lms, once('PutParam', 'request-lost')));
  await device.drainToTheEnd();
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 95 }, totalSeconds: 90, location: 'p1' });
});

test('[S6] results of a new attempt that may never have been opened are not sent, so that they cannot spoil the old one', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80));
  await device.work.sitting(await device.work.launch('E1', { isNewAttempt: true, attempt: 2 }), 'A', incompleteAt('p1'));
  await device.drain(spoiled(device.lms, once('launchTracker', 'request-lost', 2)));
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told', 'unsure launch-answer-lost', 'unsure attempt-unsure']);
  expect(device.lms.item('E1', 'A').status).toBe('passed');
});

test('[S6] where the LMS has counted the launch of a new attempt after all, its results are sent', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80));
  await device.work.sitting(await device.work.launch('E1', { isNewAttempt: true, attempt: 2 }), 'A', incompleteAt('p1'));
  await device.drain(spoiled(device.lms, once('launchTracker', 'answer-lost', 2)));
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told', 'unsure launch-answer-lost', 'told']);
  expect(device.lms.item('E1', 'A').status).toBe('incomplete');
});

test('[S4] a session that the LMS has forgotten before anything was put in it is replaced; nothing is unsure', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('GetParam', 'request-lost')));
  device.lms.sessions.clear();
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
});

test('[S4] a session that the LMS has forgotten between result and exit leaves the run unsure', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('PutInteractions', 'never-sent')));
  device.lms.sessions.clear();
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'unsure session-lost', 'told']);
  const steps = (await device.work.entries())[1]?.steps;
  expect(steps?.at(-1)).toMatchObject({ name: 'look-after', state: 'done', note: { statusBefore: 'not attempted', totalSecondsBefore: 0, overallStatus: 'enrolled' } });
});
