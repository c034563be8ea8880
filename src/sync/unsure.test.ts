import { expect, test } from 'vitest';
import { once, spoiled, type Fault } from '../test/sync/faults.ts';
import { dishonesties } from '../test/sync/honest.ts';
import { killedAt } from '../test/sync/killable.ts';
import { incompleteAt, passedWith, withDetails } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import { quarantineMs } from './waits.ts';

/** The app was killed as it was about to say the first PutParam. */
async function killedWithAnIntent(moment = 1): Promise<TellingDevice> {
  const device = await aCourseWasPlayed();
  const process = killedAt(moment, device.lms, device.db);
  await device.start(process.lms, { db: process.db }).drain(new AbortController().signal).catch(() => undefined);
  const last = (await device.work.entries()).flatMap(({ steps }) => steps).at(-1);
  return last?.name === 'PutParam' && last.state === 'intent' ? device : killedWithAnIntent(moment + 1);
}

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

/** After these the LMS can be asked; the others it appends, and nobody can ask for them. */
const askable = ['launchTracker', 'PutParam', 'ExitAU'];
const appended = ['PutInteractions', 'PutObjectives', 'PutComments'];
const writes = [...askable, ...appended];
const reads = ['me', 'look', 'hacpInfo', 'GetParam'];
const lost: readonly Fault[] = ['request-lost', 'answer-lost', 'server-error'];

for (const name of askable) {
  for (const fault of lost) {
    test(`[S4] ${name}, ${fault}: the LMS is asked, and all of it is there once`, async () => {
      const device = await aCourseWasPlayed();
      const lms = spoiled(device.lms, once(name, fault));
      expect(await device.drain(lms)).toMatchObject({ kind: 'later', because: 'answer-lost' });
      await device.drainToTheEnd(lms);
      expect(await dishonesties(device, played)).toEqual([]);
      expect(await device.work.states()).toEqual(['told', 'told', 'told']);
    });
  }
}

for (const name of appended) {
  for (const fault of lost) {
    test(`[S4] ${name}, ${fault}: it is not said again, it ends unsure, and the rest is told`, async () => {
      const device = await aCourseWasPlayed();
      const lms = spoiled(device.lms, once(name, fault));
      expect(await device.drain(lms)).toMatchObject({ kind: 'later', because: 'answer-lost' });
      await device.drainToTheEnd(lms);
      expect(await dishonesties(device, played)).toEqual([]);
      expect(await device.work.states()).toEqual(['told', 'unsure details-answer-lost', 'told']);
      expect(device.lms.log.filter((said) => said === name)).toHaveLength(fault === 'request-lost' ? 0 : 1);
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

test('[S4] a launch that nobody can know of: the minute, and both readings, can be seen by the learner and by support', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('launchTracker', 'answer-lost')));
  // Two other devices open it before anybody asks.
  for (const day of [6, 7]) device.lms.enrollment('E1').launches.push({ datetime: new Date(`2026-01-0${String(day)}T10:00:00Z`), allowNewAttempt: false });
  await device.drainToTheEnd();
  const launch = (await device.work.entries())[0];
  expect(launch).toMatchObject({ state: 'unsure', reason: 'launch-answer-lost' });
  expect(launch?.steps.map(({ name, state, note }) => [name, state, note])).toEqual([
    ['look-before', 'done', { attemptCount: 0, overallStatus: 'enrolled' }],
    ['launchTracker', 'unsure', { datetime: '2026-01-05T09:13:40.500Z', allowNewAttempt: false, lostBy: 'timed-out' }],
    ['look-after', 'done', { attemptCountBefore: 0, overallStatusBefore: 'enrolled', attemptCount: 3, lastAttemptDate: '2026-01-07T10:00:00.000Z', overallStatus: 'enrolled' }],
  ]);
  expect(await device.work.states()).toEqual(['unsure launch-answer-lost', 'told', 'told']);
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

test('[S12] a clock that is set while an answer is waited for neither shortens the wait nor lengthens it', async () => {
  for (const jump of [-24 * 3_600_000, 24 * 3_600_000]) {
    const device = await aCourseWasPlayed();
    const teller = device.start(spoiled(device.lms, once('PutParam', 'request-lost')));
    const drain = () => teller.drain(new AbortController().signal);
    await drain();
    device.clock.jump(jump);
    device.clock.turn(quarantineMs - 1000);
    expect(await drain()).toEqual({ kind: 'later', because: 'answer-lost', retryAfterMs: 1000 });
    device.clock.turn(1000);
    expect(await drain()).toEqual({ kind: 'told' });
  }
});

test('[S12] a clock that was set back while the app was closed makes the learner wait once more, not until that time comes again', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('PutParam', 'request-lost')));
  device.clock.jump(-24 * 3_600_000);
  expect(await device.drain()).toEqual({ kind: 'later', because: 'answer-lost', retryAfterMs: quarantineMs });
  device.clock.turn(quarantineMs);
  expect(await device.drain()).toEqual({ kind: 'told' });
  expect(await dishonesties(device, played)).toEqual([]);
});

for (const timeCounts of ['on-exit', 'on-each-put'] as const) {
  test(`[S4] [S5] [S12] killed while the LMS was asked what became of a result, and the clock set back then: its time is there once, time ${timeCounts}`, async () => {
    for (let moment = 1, isKilled = true; isKilled; moment += 1) {
      const device = await aCourseWasPlayed();
      device.lms.temper.timeCounts = timeCounts;
      await device.drain(spoiled(device.lms, once('PutParam', 'answer-lost')));
      device.clock.turn(quarantineMs);
      const dying = killedAt(moment, device.lms, device.db);
      await device.start(dying.lms, { db: dying.db }).drain(new AbortController().signal).catch(() => undefined);
      isKilled = dying.isDead;
      device.clock.jump(-24 * 3_600_000);
      await device.drainToTheEnd();
      expect([moment, await dishonesties(device, played)]).toEqual([moment, []]);
    }
  });
}

test('[S4] [S12] a loss that was decided long ago is not opened again by a clock that was set back', async () => {
  const device = await aCourseWasPlayed();
  device.lms.temper.timeCounts = 'on-each-put';
  await device.drain(spoiled(device.lms, once('PutParam', 'request-lost')));
  device.clock.turn(quarantineMs);
  // Decided, and put again; then the network is gone before the exit.
  await device.drain(spoiled(device.lms, once('PutInteractions', 'never-sent')));
  device.clock.jump(-24 * 3_600_000);
  await device.drainToTheEnd();
  expect(await dishonesties(device, played)).toEqual([]);
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
});

test('[S4] [S12] a clock that was set forward while the app was closed does not shorten the wait: the LMS says what time it is', async () => {
  const lost = await aCourseWasPlayed();
  await lost.drain(spoiled(lost.lms, once('PutParam', 'request-lost')));
  for (const device of [lost, await killedWithAnIntent()]) {
    device.clock.jump(24 * 3_600_000);
    device.clock.turn(quarantineMs / 2);
    device.serverClock.noteServerDate(device.clock.now() - 24 * 3_600_000); // the answer to `me`
    device.lms.log.length = 0;
    expect(await device.drain()).toMatchObject({ kind: 'later', because: 'answer-lost' });
    expect(device.lms.log).toEqual(['me']);
    device.clock.turn(quarantineMs);
    expect(await device.drain()).toEqual({ kind: 'told' });
    expect(await dishonesties(device, played)).toEqual([]);
  }
});

test('[S6] what was found not to have arrived is told again before the next run of that item', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(95));
  await device.work.sitting(launch, 'A', incompleteAt('p1'));
  await device.drain(spoiled(device.lms, once('PutParam', 'request-lost')));
  await device.drainToTheEnd();
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 95 }, totalSeconds: 180, location: 'p1' });
});

test('[S6] results of a new attempt that may never have been opened are not sent, so that they cannot spoil the old one', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80));
  await device.work.sitting(await device.work.launch('E1', { isNewAttempt: true, attempt: 2 }), 'A', incompleteAt('p1'));
  device.lms.temper.tellsLaunches = false;
  await device.drain(spoiled(device.lms, once('launchTracker', 'request-lost', 2)));
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told', 'unsure launch-answer-lost', 'unsure attempt-unsure']);
  expect(device.lms.item('E1', 'A').status).toBe('passed');
});

test('[S6] where the LMS has counted launches since, although none of them is surely ours, the results of a new attempt are sent', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80));
  await device.work.sitting(await device.work.launch('E1', { isNewAttempt: true, attempt: 2 }), 'A', incompleteAt('p1'));
  await device.drain(spoiled(device.lms, once('launchTracker', 'answer-lost', 2)));
  device.lms.enrollment('E1').launches.push({ datetime: new Date('2026-01-07T10:00:00Z'), allowNewAttempt: false });
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told', 'unsure launch-answer-lost', 'told']);
  expect(device.lms.item('E1', 'A').status).toBe('incomplete');
});

test('[S4] a session that the LMS has forgotten, before or after something was put in it, is replaced; nothing is unsure and nothing counts twice', async () => {
  for (const lost of ['GetParam', 'PutInteractions', 'ExitAU']) {
    const device = await aCourseWasPlayed();
    await device.drain(spoiled(device.lms, once(lost, 'never-sent')));
    device.lms.sessions.clear();
    await device.drainToTheEnd();
    expect(await device.work.states()).toEqual(['told', 'told', 'told']);
    expect(await dishonesties(device, played)).toEqual([]);
  }
});
