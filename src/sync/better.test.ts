import { expect, test } from 'vitest';
import { once, spoiled } from '../test/sync/faults.ts';
import { killedAt } from '../test/sync/killable.ts';
import { incompleteAt, passedWith } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import type { LmsForTelling, LmsReading } from './lms-for-telling.ts';

test('[S6] looking through a passed course again takes nothing away: status and score stay, time and place are added', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  const launch = await work.launch('E1');
  await work.sitting(launch, 'A', passedWith(80));
  await work.sitting(launch, 'A', incompleteAt('p2', { 'cmi.core.score.raw': '10', 'cmi.core.session_time': '0000:00:30' }));
  await drain();
  expect(lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 80 }, totalSeconds: 120, location: 'p2' });
});

test('[S6] what another device had earned is not taken away either', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  Object.assign(lms.item('E1', 'A'), { status: 'passed', score: { raw: 95 } });
  await work.sitting(await work.launch('E1'), 'A', incompleteAt('p2'));
  await drain();
  expect(lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 95 }, location: 'p2' });
});

test('[S6] a better run counts, with its score', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  const launch = await work.launch('E1');
  await work.sitting(launch, 'A', passedWith(40, { 'cmi.core.lesson_status': 'failed' }));
  await work.sitting(launch, 'A', passedWith(85));
  await drain();
  expect(lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 85 } });
});

test('[S6] a new attempt starts its own: the passed one before it does not make it passed', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  await work.sitting(await work.launch('E1'), 'A', passedWith(80));
  await work.sitting(await work.launch('E1', { isNewAttempt: true, attempt: 2 }), 'A', passedWith(30, { 'cmi.core.lesson_status': 'failed' }));
  await drain();
  expect(lms.item('E1', 'A')).toMatchObject({ status: 'failed', score: { raw: 30 } });
});

/** Another device makes it worse, just before this one looks after its first telling. */
function worsenedBeforeLooking({ lms }: TellingDevice, times = 1): LmsForTelling {
  let looks = 0;
  return {
    ...spoiled(lms, () => undefined),
    look: (enrollmentId: string): Promise<LmsReading> => {
      looks += 1;
      if (looks > 1 && looks <= 1 + times) Object.assign(lms.item('E1', 'A'), { status: 'incomplete' });
      return lms.look(enrollmentId);
    },
  };
}

async function aPassedCourse(): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.keepCourse('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80));
  return device;
}

test('[S6] when something worse stands at the LMS after telling, the better is told again, with no time', async () => {
  const device = await aPassedCourse();
  await device.drain(worsenedBeforeLooking(device));
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 80 }, totalSeconds: 90, location: 'end' });
  expect(await device.work.states()).toEqual(['told', 'told']);
  const steps = (await device.work.entries())[1]?.steps.map(({ name }) => name);
  expect(steps?.slice(4)).toEqual(['look-after', 'hacpInfo', 'GetParam', 'PutParam', 'ExitAU', 'look-after']);
});

test('[S6] that is done once; if the LMS still holds something worse, the sync record says so', async () => {
  const device = await aPassedCourse();
  await device.drain(worsenedBeforeLooking(device, 2));
  expect(await device.work.states()).toEqual(['told', 'told lms-holds-worse']);
  expect(device.lms.log.filter((said) => said === 'PutParam')).toHaveLength(2);
  await device.drainToTheEnd();
  expect(device.lms.log.filter((said) => said === 'PutParam')).toHaveLength(2);
});

test('[S6] an LMS that counts a course differently is not told twice: the item itself stands well there', async () => {
  const device = await aPassedCourse();
  const look = async (enrollmentId: string) => ({ ...(await device.lms.look(enrollmentId)), overallStatus: 'incomplete' });
  await device.drain({ ...spoiled(device.lms, () => undefined), look });
  expect(device.lms.log.filter((said) => said === 'PutParam')).toHaveLength(1);
  // The session of the question stays as it is: at some LMSs an exit counts again.
  expect([...device.lms.sessions.values()].map(({ exits }) => exits)).toEqual([1, 0]);
  expect(device.lms.item('E1', 'A').totalSeconds).toBe(90);
});

for (const name of ['hacpInfo', 'GetParam']) {
  for (const fault of ['refused', 'forbidden'] as const) {
    test(`[S6] [S9] ${name} ${fault}, when only the item was to be asked: what was told stays told`, async () => {
      const device = await aPassedCourse();
      await device.drain(spoiled(worsenedBeforeLooking(device), once(name, fault, 2)));
      expect(await device.work.states()).toEqual(['told', 'told lms-holds-worse']);
    });
  }
}

/** Another device ends its session between the first telling of this one and its look: this LMS keeps the better status, and takes the score. */
function scoredLowerBeforeLooking({ lms }: TellingDevice): LmsForTelling {
  let looks = 0;
  return {
    ...spoiled(lms, () => undefined),
    look: (enrollmentId: string): Promise<LmsReading> => {
      looks += 1;
      if (looks === 2) Object.assign(lms.item('E1', 'A'), { score: { raw: 19 } });
      return lms.look(enrollmentId);
    },
  };
}

test('[S6] when the same status stands at the LMS with a lower score after telling, the higher is told again, with no time', async () => {
  const device = await aPassedCourse();
  await device.drain(scoredLowerBeforeLooking(device));
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 80 }, totalSeconds: 90 });
  expect(await device.work.states()).toEqual(['told', 'told']);
});

test('[S6] when the item that earned most was made worse elsewhere, a later run of another item finds that: the one that earned it is asked, and told again', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A', 'B']);
  await device.work.keepCourse('E1', ['A', 'B']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(90));
  await device.drain();
  Object.assign(device.lms.item('E1', 'A'), { score: { raw: 20, max: 100 } });
  await device.work.sitting(launch, 'B', passedWith(60));
  Object.assign(device.lms.item('E1', 'B'), { score: undefined });
  await device.drain({ ...spoiled(device.lms, () => undefined), look: async (id) => ({ ...(await device.lms.look(id)), score: device.lms.item('E1', 'A').score?.raw ?? 0 }) });
  expect([device.lms.item('E1', 'A'), device.lms.item('E1', 'B')]).toMatchObject([{ status: 'passed', score: { raw: 90 }, totalSeconds: 90 }, { status: 'passed', score: { raw: 60 }, totalSeconds: 90 }]);
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
});

test('[S6] a higher score that another device had told, and that was seen, is told again too', async () => {
  const device = await aPassedCourse();
  Object.assign(device.lms.item('E1', 'A'), { status: 'passed', score: { raw: 95 } });
  await device.drain(scoredLowerBeforeLooking(device));
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 95 }, totalSeconds: 90 });
});

test('[S6] an LMS that counts the score of a course in its own way is asked, not told again, and nothing is called worse', async () => {
  const device = await aPassedCourse();
  const look = async (enrollmentId: string) => ({ ...(await device.lms.look(enrollmentId)), score: 40 });
  await device.drain({ ...spoiled(device.lms, () => undefined), look });
  expect(device.lms.log.filter((said) => said === 'PutParam')).toHaveLength(1);
  expect(await device.work.states()).toEqual(['told', 'told']);
});

for (const hasOneSession of [true, false]) {
  test(`[S5] [S6] the question after telling counts no time again, in ${hasOneSession ? 'a session that is given out for ever' : 'a session of its own'}`, async () => {
    const device = await aPassedCourse();
    Object.assign(device.lms.temper, { hasOneSession, afterExit: 'goes-on' });
    const look = async (enrollmentId: string) => ({ ...(await device.lms.look(enrollmentId)), overallStatus: 'incomplete' });
    await device.drain({ ...spoiled(device.lms, () => undefined), look });
    expect(device.lms.item('E1', 'A').totalSeconds).toBe(90);
  });
}

test('[S5] [S6] in a session that is given out for ever, the better is told again with no time counted again', async () => {
  const device = await aPassedCourse();
  Object.assign(device.lms.temper, { hasOneSession: true, afterExit: 'goes-on' });
  await device.drain(worsenedBeforeLooking(device));
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
});

for (const name of ['PutParam', 'ExitAU']) {
  for (const fault of ['request-lost', 'answer-lost'] as const) {
    test(`[S6] telling the better again, ${name}, ${fault}: decided by looking, with no time doubled`, async () => {
      const device = await aPassedCourse();
      const worsened = worsenedBeforeLooking(device);
      await device.drain(spoiled(worsened, once(name, fault, 2)));
      await device.drainToTheEnd(worsened);
      expect(device.lms.item('E1', 'A').status).toBe('passed');
      expect(await device.work.states()).toEqual(['told', 'told']);
      expect(device.lms.item('E1', 'A').totalSeconds).toBe(90);
    });
  }
}

test('[S6] a course of several items is not called finished before all of them are', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A', 'B']);
  await device.work.keepCourse('E1', ['A', 'B']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(80));
  await device.work.sitting(launch, 'B', passedWith(70));
  await device.drain();
  expect(device.lms.log.filter((said) => said === 'hacpInfo')).toHaveLength(2);
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
});

/** Two items, both passed here; another device has opened the course too, and left the first of them worse before the second is told. */
async function worsenedByCompany(hasCompany = true): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A', 'B']);
  await device.work.keepCourse('E1', ['A', 'B']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(80));
  await device.drain();
  if (hasCompany) device.lms.enrollment('E1').launches.push({ datetime: new Date(device.clock.now()), allowNewAttempt: false });
  Object.assign(device.lms.item('E1', 'A'), { status: 'failed', score: { raw: 14 } });
  await device.work.sitting(launch, 'B', passedWith(70));
  return device;
}

test('[S6] when an item that was passed here was made worse by another device, a later run of another item finds that, and the better is told again', async () => {
  const device = await worsenedByCompany();
  await device.drain();
  expect([device.lms.item('E1', 'A'), device.lms.item('E1', 'B')]).toMatchObject([{ status: 'passed', score: { raw: 80 }, totalSeconds: 90 }, { status: 'passed', score: { raw: 70 }, totalSeconds: 90 }]);
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
});

test('[S6] where nobody else has opened the course, only the item that was told is asked', async () => {
  const device = await worsenedByCompany(false);
  device.lms.log.length = 0;
  await device.drain();
  expect(device.lms.log.filter((said) => said === 'hacpInfo')).toHaveLength(2);
  expect(await device.work.states()).toEqual(['told', 'told', 'told lms-holds-worse']);
});

test('[S5] [S6] killed at any moment of asking one item after the other, the better is told again all the same, and no time is counted twice', async () => {
  for (let moment = 20; ; moment += 1) {
    const device = await worsenedByCompany();
    const process = killedAt(moment, device.lms, device.db);
    await device.start(process.lms, { db: process.db }).drain(new AbortController().signal).catch(() => undefined);
    await device.drainToTheEnd();
    expect([moment, device.lms.item('E1', 'A')]).toMatchObject([moment, { status: 'passed', score: { raw: 80 }, totalSeconds: 90 }]);
    expect([moment, device.lms.item('E1', 'B')]).toMatchObject([moment, { status: 'passed', totalSeconds: 90 }]);
    expect([moment, ...(await device.work.states())]).toEqual([moment, 'told', 'told', 'told']);
    if (!process.isDead) break;
  }
}, 60_000);

for (const mastery of [70, undefined]) {
  test(`[S6] a course that was failed with more points elsewhere and completed here with less ends ${mastery === undefined ? 'completed' : 'with the more points, where the LMS judges by its mastery score'}`, async () => {
    const device = await aTellingDevice();
    device.lms.enrol('E1', ['A']);
    Object.assign(device.lms.temper, { mastery });
    Object.assign(device.lms.item('E1', 'A'), { status: 'failed', score: { raw: 43 }, totalSeconds: 60 });
    const launch = await device.work.launch('E1');
    await device.work.sitting(launch, 'A', passedWith(17, { 'cmi.core.lesson_status': 'completed' }));
    await device.work.sitting(launch, 'A', incompleteAt('p2'));
    await device.drain();
    expect(device.lms.item('E1', 'A')).toMatchObject({ ...(mastery === undefined ? { status: 'completed', score: { raw: 17 } } : { status: 'failed', score: { raw: 43 } }), totalSeconds: 240 });
    expect(await device.work.states()).toEqual(['told', 'told', expect.stringMatching(/^told/)]);
  });
}

for (const mastery of [70, undefined]) {
  test(`[S6] completed with few points and then failed with more stays ${mastery === undefined ? 'completed' : 'with the more points, where the LMS judges by its mastery score'}`, async () => {
    const device = await aTellingDevice();
    device.lms.enrol('E1', ['A']);
    Object.assign(device.lms.temper, { mastery });
    const launch = await device.work.launch('E1');
    await device.work.sitting(launch, 'A', passedWith(12, { 'cmi.core.lesson_status': 'completed' }));
    await device.work.sitting(launch, 'A', passedWith(56, { 'cmi.core.lesson_status': 'failed' }));
    await device.drain();
    expect(device.lms.item('E1', 'A')).toMatchObject(mastery === undefined ? { status: 'completed', score: { raw: 12 } } : { status: 'failed', score: { raw: 56 } });
  });
}

test('[S6] when the other device ends the item just after it was asked, and the record shows it in the end, it is asked again', async () => {
  const device = await worsenedByCompany();
  Object.assign(device.lms.item('E1', 'A'), { status: 'passed', score: { raw: 80 } });
  let questions = 0;
  const hacpInfo: LmsForTelling['hacpInfo'] = async (item) => {
    const session = await device.lms.hacpInfo(item);
    // The run of B is told; A is asked, then B; between that and the look behind it the other one's exit comes.
    questions += 1;
    return session;
  };
  const look = async (enrollmentId: string): Promise<LmsReading> => {
    if (questions === 3) Object.assign(device.lms.item('E1', 'A'), { status: 'incomplete' });
    return device.lms.look(enrollmentId);
  };
  await device.drain({ ...spoiled(device.lms, () => undefined), hacpInfo, look });
  expect([device.lms.item('E1', 'A'), device.lms.item('E1', 'B')]).toMatchObject([{ status: 'passed', score: { raw: 80 }, totalSeconds: 90 }, { status: 'passed', totalSeconds: 90 }]);
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
});
