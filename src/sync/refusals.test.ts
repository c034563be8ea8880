import { expect, test } from 'vitest';
import { unpark } from '#offline/outbox-steps.ts';
import type { HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { once, spoiled } from '../test/sync/faults.ts';
import { passedWith, withDetails } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import type { HacpMessage, HacpSession, LmsForTelling } from './lms-for-telling.ts';
import { quarantineMs } from './waits.ts';

async function twoCoursesWerePlayed(): Promise<TellingDevice> {
  const device = await aTellingDevice();
  for (const id of ['E1', 'E2']) {
    device.lms.enrol(id, ['A']);
    await device.work.sitting(await device.work.launch(id), 'A', passedWith(80, withDetails));
  }
  return device;
}

test('[S17] when somebody else is signed in, nothing of this learner is told', async () => {
  const device = await twoCoursesWerePlayed();
  device.lms.userId = 'ben';
  expect(await device.drain()).toEqual({ kind: 'paused', why: 'wrong-learner' });
  expect(device.lms.log).toEqual(['me']);
  expect(await device.work.states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  device.lms.userId = 'anna';
  await device.drain();
  expect(await device.work.states()).toEqual(['told', 'told', 'told', 'told']);
});

test('[S8] signed out: everything waits until the learner signs in again', async () => {
  const device = await twoCoursesWerePlayed();
  expect(await device.drain(spoiled(device.lms, once('me', 'signed-out')))).toEqual({ kind: 'paused', why: 'signed-out' });
  expect(await device.drain(spoiled(device.lms, once('look', 'signed-out')))).toEqual({ kind: 'paused', why: 'signed-out' });
  await device.drain();
  expect(await device.work.states()).toEqual(['told', 'told', 'told', 'told']);
});

for (const fault of ['forbidden', 'not-found'] as const) {
  test(`[S8] ${fault} for one course: it is set aside with the reason until somebody lets it wait again; the other is told`, async () => {
    const device = await twoCoursesWerePlayed();
    const { lms } = device;
    const refusing: LmsForTelling = { ...spoiled(lms, () => undefined), look: (id, signal) => (id === 'E1' ? spoiled(lms, once('look', fault)) : spoiled(lms, () => undefined)).look(id, signal) };
    expect(await device.drain(refusing)).toEqual({ kind: 'told' });
    expect(await device.work.states()).toEqual([`parked ${fault}`, 'waiting', 'told', 'told']);
    lms.log.length = 0;
    expect(await device.drain(refusing)).toEqual({ kind: 'nothing' });
    expect(lms.log).toEqual([]);
    await unpark(device.db, 'E1');
    await device.drain();
    expect(await device.work.states()).toEqual(['told', 'told', 'told', 'told']);
    expect(lms.enrollment('E1').launches).toHaveLength(1);
  });
}

test('[S9] a launch that the LMS refuses stays with its reason, and what was learned in it is told all the same', async () => {
  const device = await twoCoursesWerePlayed();
  await device.drain(spoiled(device.lms, once('launchTracker', 'refused')));
  expect((await device.work.states()).toSorted()).toEqual(['refused lms-refused', 'told', 'told', 'told']);
});

/** The LMS answers one command with a HACP error, so many times. */
function answeringErrors(lms: TellingDevice['lms'], command: string, error: number, times = 1): LmsForTelling {
  let left = times;
  const hacp = (session: HacpSession, message: HacpMessage): Promise<HacpAnswer> => {
    if (message.command !== command || left === 0) return lms.hacp(session, message);
    left -= 1;
    lms.log.push(`${command} error ${String(error)}`);
    return Promise.resolve({ error, errorText: 'No', data: '' });
  };
  return { ...spoiled(lms, () => undefined), hacp };
}

async function oneCourseWasPlayed(): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80, withDetails));
  return device;
}

test('[S3] a result that the LMS answers with an error is said once more in the same session, and counts once', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(answeringErrors(device.lms, 'PutParam', 1));
  expect(device.lms.log.slice(3)).toEqual(['hacpInfo', 'GetParam', 'PutParam error 1', 'GetParam', 'PutParam', 'PutInteractions', 'PutObjectives', 'PutComments', 'ExitAU', 'look']);
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.item('E1', 'A').totalSeconds).toBe(90);
});

test('[S3] a session that the LMS does not know when the result comes is replaced by a new one', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(answeringErrors(device.lms, 'PutParam', 3));
  expect(device.lms.log.slice(3, 9)).toEqual(['hacpInfo', 'GetParam', 'PutParam error 3', 'hacpInfo', 'GetParam', 'PutParam']);
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.item('E1', 'A').totalSeconds).toBe(90);
});

test('[S9] a result that the LMS refuses twice stays with its reason and is not tried for ever', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(answeringErrors(device.lms, 'PutParam', 1, 5));
  expect(await device.work.states()).toEqual(['told', 'refused hacp-refused']);
  const steps = (await device.work.entries())[1]?.steps.filter(({ name }) => name === 'PutParam');
  expect(steps?.map(({ state, note }) => [state, note?.['error'], note?.['errorText']])).toEqual([['refused', 1, 'No'], ['refused', 1, 'No']]);
});

test('[S9] a wrong AU password is a refusal, with the words of the LMS', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(answeringErrors(device.lms, 'GetParam', 2, 5));
  expect(await device.work.states()).toEqual(['told', 'refused hacp-refused']);
});

test('[S8] an LMS that forgets its sessions at once has trouble of its own: it is tried again later', async () => {
  const device = await oneCourseWasPlayed();
  expect(await device.drain(answeringErrors(device.lms, 'GetParam', 3, 5))).toEqual({ kind: 'later', because: 'bad-answer' });
  await device.drain();
  expect(await device.work.states()).toEqual(['told', 'told']);
});

for (const command of ['PutInteractions', 'PutObjectives', 'PutComments']) {
  test(`[S3] an LMS that takes no ${command} still gets the result, and the record says what is missing`, async () => {
    const device = await oneCourseWasPlayed();
    await device.drain(answeringErrors(device.lms, command, 1, 5));
    expect(await device.work.states()).toEqual(['told', 'told details-refused']);
    expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
  });
}

test('[S4] an error to ExitAU: nothing was counted, so the result is told in a new session, once', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(answeringErrors(device.lms, 'ExitAU', 1));
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.item('E1', 'A').totalSeconds).toBe(90);
  expect(device.lms.log.filter((said) => said === 'PutInteractions')).toHaveLength(1);
});

test('[S9] an LMS that ends no session at all is not tried for ever', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(answeringErrors(device.lms, 'ExitAU', 1, 9));
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'unsure session-lost']);
  expect(device.lms.log.filter((said) => said === 'ExitAU error 1')).toHaveLength(2);
});

for (const name of ['GetParam', 'hacpInfo']) {
  test(`[S4] a refusal of ${name}, when the LMS is asked what became of a result, refuses nothing of the result: it is asked again`, async () => {
    const device = await oneCourseWasPlayed();
    await device.drain(spoiled(device.lms, once('ExitAU', 'answer-lost')));
    if (name === 'hacpInfo') device.lms.sessions.clear();
    device.clock.turn(quarantineMs);
    expect(await device.drain(spoiled(device.lms, once(name, 'refused')))).toEqual({ kind: 'later', because: 'bad-answer' });
    await device.drainToTheEnd();
    expect(await device.work.states()).toEqual(['told', 'told']);
    expect(device.lms.item('E1', 'A').totalSeconds).toBe(90);
  });
}

test('[S9] questions that are refused for good leave the run unsure, not refused: the result may be there', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('ExitAU', 'answer-lost')));
  await device.drainToTheEnd(spoiled(device.lms, (name) => (name === 'GetParam' ? 'refused' : undefined)));
  expect(await device.work.states()).toEqual(['told', 'unsure exit-answer-lost']);
});

test('[S3] a report that is refused on the way leaves the result told', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('PutInteractions', 'refused')));
  expect(await device.work.states()).toEqual(['told', 'told details-refused']);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
});

test('[S4] a look that is to decide about a lost launch is asked again when it is refused once: a proxy in trouble leaves nothing unsure', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('launchTracker', 'answer-lost')));
  device.clock.turn(quarantineMs);
  expect(await device.drain(spoiled(device.lms, once('look', 'forbidden')))).toEqual({ kind: 'later', because: 'bad-answer' });
  expect(await device.work.states()).toEqual(['waiting', 'waiting']);
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.enrollment('E1').launches).toHaveLength(1);
});

test('[S4] an LMS that never lets us look is asked five times about a lost launch, and then nobody knows', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('launchTracker', 'answer-lost')));
  let looks = 0;
  const blind = spoiled(device.lms, (name) => (name === 'look' && (looks += 1) > 0 ? 'forbidden' : undefined));
  for (let tries = 0; tries < 5; tries += 1) {
    device.clock.turn(quarantineMs);
    await device.drain(blind);
  }
  expect((await device.work.states())[0]).toBe('unsure launch-answer-lost');
  expect((await device.work.entries())[0]?.steps.filter(({ name }) => name === 'look-after')).toHaveLength(5);
});

test('an LMS that does not let us look afterwards was told all the same', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('look', 'forbidden', 2)));
  expect(await device.work.states()).toEqual(['told', 'told']);
});

test('[S10] two tabs that want to tell at the same time tell everything once', async () => {
  const device = await twoCoursesWerePlayed();
  const outcomes = await Promise.all([device.drain(), device.drain(), device.drain()]);
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['nothing', 'nothing', 'told']);
  expect(device.lms.enrollment('E1').launches).toHaveLength(1);
  expect(device.lms.item('E2', 'A').totalSeconds).toBe(90);
});

test('a telling that is called off stops between two requests and leaves nothing unsure', async () => {
  const device = await oneCourseWasPlayed();
  const order = new AbortController();
  const { lms } = device;
  const hacp: LmsForTelling['hacp'] = async (session, message) => {
    const answer = await lms.hacp(session, message);
    if (message.command === 'PutParam') order.abort();
    return answer;
  };
  expect(await device.start({ ...spoiled(lms, () => undefined), hacp }).drain(order.signal)).toEqual({ kind: 'cancelled' });
  expect(await device.start().drain(order.signal)).toEqual({ kind: 'cancelled' });
  expect((await device.work.entries())[1]?.steps.at(-1)).toMatchObject({ name: 'PutParam', state: 'done' });
  await device.drain();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(lms.item('E1', 'A').totalSeconds).toBe(90);
});

test('[S1] a device that cannot write any more tells nothing', async () => {
  const device = await oneCourseWasPlayed();
  device.db.close();
  expect(await device.drain()).toEqual({ kind: 'later', because: 'storage-failed' });
  expect(device.lms.log).toEqual([]);
});

test('[S4] a proxy in trouble refuses the look before a launch: it is looked again, and the launch is refused only with the fifth', async () => {
  const device = await oneCourseWasPlayed();
  await device.drain(spoiled(device.lms, once('look', 'refused')));
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told']);
  const other = await oneCourseWasPlayed();
  let looks = 0;
  const refusing = spoiled(other.lms, (name) => (name === 'look' && (looks += 1) <= 5 ? 'refused' : undefined));
  await other.drainToTheEnd(refusing);
  expect((await other.work.states())[0]).toBe('refused lms-refused');
  expect(other.lms.enrollment('E1').launches).toEqual([]);
});
