import { expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { OutboxEntry } from '#offline/learner-schema.ts';
import { spoiled } from '../test/sync/faults.ts';
import { killedAt } from '../test/sync/killable.ts';
import { incompleteAt, passedWith } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import { decideUnsure } from './decide.ts';
import type { StepNote } from './journal.ts';
import type { LmsForTelling } from './lms-for-telling.ts';
import { quarantineMs } from './waits.ts';

/** Two items, the first passed here and told; another device, which opened the course meanwhile, ends a session of it that it began before. The course is far from finished, so the record shows nothing of it. */
async function crossedByCompany(): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A', 'B', 'C']);
  await device.work.keepCourse('E1', ['A', 'B', 'C']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(80));
  await device.drain();
  device.lms.enrollment('E1').launches.push({ datetime: new Date(device.clock.now()), allowNewAttempt: false });
  Object.assign(device.lms.item('E1', 'A'), { status: 'incomplete' });
  await device.work.sitting(launch, 'B', incompleteAt('p2'));
  return device;
}

test('[S6] when somebody else has come into the course, what was earned and told here lately is asked for once more in the end, though the record shows nothing: the better is told again', async () => {
  const device = await crossedByCompany();
  await device.drain();
  expect([device.lms.item('E1', 'A'), device.lms.item('E1', 'B')]).toMatchObject([{ status: 'passed', score: { raw: 80 }, totalSeconds: 90 }, { status: 'incomplete', location: 'p2', totalSeconds: 90 }]);
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
});

test('[S6] that is asked once for each who comes: a later run asks nothing more', async () => {
  const device = await crossedByCompany();
  await device.drain();
  device.lms.log.length = 0;
  await device.work.sitting(await device.work.launch('E1'), 'B', incompleteAt('p3'));
  await device.drain();
  expect(device.lms.log.filter((said) => said === 'hacpInfo')).toHaveLength(1);
});

test('[S6] while more waits to be told of the course, nothing is asked yet: it is time enough in the end', async () => {
  const device = await crossedByCompany();
  device.lms.log.length = 0;
  await device.work.sitting(await device.work.launch('E1'), 'C', incompleteAt('p3'));
  await device.drain();
  // B and C are told, then A is asked, and once more, since it had to be told.
  expect(device.lms.log.filter((said) => said === 'hacpInfo')).toHaveLength(4);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
});

test('[S6] what was told longer ago than an hour is not asked', async () => {
  const device = await crossedByCompany();
  device.clock.turn(3_700_000);
  device.lms.log.length = 0;
  await device.drain();
  expect(device.lms.log.filter((said) => said === 'hacpInfo')).toHaveLength(1);
  expect(device.lms.item('E1', 'A').status).toBe('incomplete');
});

test('[S5] [S6] killed at any moment of that, the same items are asked after a restart, and no time is counted twice', async () => {
  for (let moment = 14; ; moment += 1) {
    const device = await crossedByCompany();
    const process = killedAt(moment, device.lms, device.db);
    await device.start(process.lms, { db: process.db }).drain(new AbortController().signal).catch(() => undefined);
    await device.drainToTheEnd();
    expect([moment, device.lms.item('E1', 'A'), device.lms.item('E1', 'B')]).toMatchObject([moment, { status: 'passed', score: { raw: 80 }, totalSeconds: 90 }, { location: 'p2', totalSeconds: 90 }]);
    expect([moment, ...(await device.work.states())]).toEqual([moment, 'told', 'told', 'told']);
    if (!process.isDead) break;
  }
}, 60_000);

test('[S6] when the other device ends the item once more just after the better was told again, that is found and told again too', async () => {
  const device = await crossedByCompany();
  let exits = 0;
  const hacp: LmsForTelling['hacp'] = async (session, said) => {
    const answer = await device.lms.hacp(session, said);
    if (said.command === 'ExitAU' && (exits += 1) === 2) Object.assign(device.lms.item('E1', 'A'), { status: 'incomplete' });
    return answer;
  };
  await device.drain({ ...spoiled(device.lms, () => undefined), hacp });
  expect(exits).toBe(3);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 80 }, totalSeconds: 90 });
});

/** How many questions a further run of B, so many minutes later, brings with it. */
async function asksAfter(device: TellingDevice, minutes: number): Promise<number> {
  device.clock.turn(minutes * 60_000);
  device.lms.log.length = 0;
  await device.work.sitting(await device.work.launch('E1'), 'B', incompleteAt('p3'));
  await device.drain();
  return device.lms.log.filter((said) => said === 'hacpInfo').length - 1;
}

test('[S6] a telling that was torn may end much later: while somebody came within the hour, the items are asked again after each run, every five minutes at most', async () => {
  const device = await crossedByCompany();
  await device.drain();
  expect(await asksAfter(device, 3)).toBe(0);
  Object.assign(device.lms.item('E1', 'A'), { status: 'incomplete' });
  expect(await asksAfter(device, 3)).toBe(2);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
});

test('[S6] an hour after somebody came there is no more asking, however often it was asked until then', async () => {
  const device = await crossedByCompany();
  await device.drain();
  const passOnceMore = async (): Promise<void> => void (await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80)));
  await passOnceMore();
  // One session is that of the run itself.
  expect(await asksAfter(device, 40)).toBe(1 + 1);
  await passOnceMore();
  expect(await asksAfter(device, 40)).toBe(1 + 0);
});

test('[S6] what is only begun, and has no score, is not asked: nobody can make it worse', async () => {
  const device = await crossedByCompany();
  await device.drain();
  const asked = [...device.lms.sessions.values()].map(({ itemId }) => itemId);
  // A is told, B is told, A is asked and told again, and asked once more.
  expect(asked).toEqual(['A', 'B', 'A', 'A']);
});

test('[S6] a new attempt that was begun on another device stays as it is: what was earned in the one before is not told into it', async () => {
  const device = await crossedByCompany();
  Object.assign(device.lms.item('E1', 'A'), { status: 'incomplete', score: undefined, totalSeconds: 20, location: 'elsewhere' });
  await device.drain();
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'incomplete', score: undefined, totalSeconds: 20, location: 'elsewhere' });
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
});

for (const fault of ['refused', 'forbidden'] as const) {
  test(`[S6] [S9] when the better is ${fault}, what was told stays told, and the record says that something worse stands there`, async () => {
    const device = await crossedByCompany();
    await device.drain(spoiled(device.lms, (name, nth) => (name === 'PutParam' && nth > 1 ? fault : undefined)));
    expect(await device.work.states()).toEqual(['told', 'told', 'told lms-holds-worse']);
    expect(device.lms.item('E1', 'B')).toMatchObject({ location: 'p2', totalSeconds: 90 });
  });
}

test('[S4] [S6] when nobody knows whether the better arrived, and the next question finds it there, all is well', async () => {
  const device = await crossedByCompany();
  let gets = 0;
  // The second exit is lost on its way back, and of the questions about it five are refused.
  const stormy = spoiled(device.lms, (name, nth) => {
    if (name === 'ExitAU' && nth === 2) return 'answer-lost';
    if (name === 'GetParam') gets += 1;
    return name === 'GetParam' && gets > 2 && gets <= 7 ? 'refused' : undefined;
  });
  await device.drain(stormy);
  await device.drainToTheEnd(stormy);
  expect(gets).toBeGreaterThan(7);
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
});

test('[S4] [S5] [S6] where nobody knows whether the better arrived, its person may have it asked again: each item in a session of its own, and no time is counted twice', async () => {
  const device = await crossedByCompany();
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'C', passedWith(70, { 'cmi.core.lesson_location': 'in C' }));
  let isTorn = false;
  // The end of what is told of A again is lost, and whatever is asked of A afterwards is refused.
  const hacpInfo: LmsForTelling['hacpInfo'] = (item) => (isTorn && item.itemId === 'A' ? Promise.reject(new ApiError('refused', { didReachLms: 'yes' })) : device.lms.hacpInfo(item));
  const hacp: LmsForTelling['hacp'] = (session, said) => {
    const isOfA = device.lms.sessions.get(session.sessionId)?.itemId === 'A';
    if (isTorn && isOfA) return Promise.reject(new ApiError('refused', { didReachLms: 'yes' }));
    isTorn ||= isOfA && said.command === 'ExitAU';
    return isTorn && isOfA ? Promise.reject(new ApiError('timed-out', { didReachLms: 'maybe' })) : device.lms.hacp(session, said);
  };
  await device.drainToTheEnd({ ...spoiled(device.lms, () => undefined), hacpInfo, hacp });
  expect((await device.work.states()).at(-1)).toBe('unsure lms-holds-worse');
  await decideUnsure(device.db, (await device.work.entries()).at(-1)?.seq ?? 0, 'send-again');
  await device.drainToTheEnd();
  expect((await device.work.states()).at(-1)).toBe('told');
  expect(['A', 'B', 'C'].map((id) => device.lms.item('E1', id))).toMatchObject([
    { status: 'passed', location: 'end', totalSeconds: 90 },
    { status: 'incomplete', location: 'p2', totalSeconds: 90 },
    { status: 'passed', location: 'in C', totalSeconds: 90 },
  ]);
});

/** Whether a session was opened for a question after telling. */
const isAsking = (entry: OutboxEntry | undefined): boolean => {
  const steps = entry?.steps ?? [];
  const look = steps.findIndex(({ name }) => name === 'look-after');
  return look >= 0 && steps.slice(look).some(({ name, state }) => name === 'hacpInfo' && state === 'done');
};

/** Three items, all finished here, and the record shows less than any; the app is killed when it has opened a session to ask for the one that earned most. `noted`: what stands then in the note of the look. */
async function killedWhileAskingForMost(noted: StepNote, attemptCount = 1): Promise<TellingDevice & { readonly lowered: LmsForTelling }> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A', 'B', 'C']);
  await device.work.keepCourse('E1', ['A', 'B', 'C']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(60, { 'cmi.core.lesson_location': 'in A' }));
  await device.work.sitting(launch, 'C', passedWith(90, { 'cmi.core.lesson_location': 'in C' }));
  await device.drain();
  Object.assign(device.lms.item('E1', 'C'), { score: { raw: 20 } });
  await device.work.sitting(launch, 'B', passedWith(70, { 'cmi.core.lesson_location': 'in B' }));
  const lowered: LmsForTelling = { ...spoiled(device.lms, () => undefined), look: async (id) => ({ ...(await device.lms.look(id)), score: 20 }) };
  for (let moment = 1; !isAsking((await device.work.entries()).at(-1)); moment += 1) {
    const process = killedAt(moment, lowered, device.db);
    device.clock.turn(quarantineMs + 1);
    await device.start(process.lms, { db: process.db }).drain(new AbortController().signal).catch(() => undefined);
  }
  const entry = (await device.work.entries()).at(-1);
  if (!entry) throw new Error('It was told.');
  const steps = entry.steps.map((step) => (step.name === 'look-after' ? { ...step, note: { attemptCount, overallStatus: 'completed', score: 20, ...noted } } : step));
  await device.db.put('outbox', { ...entry, steps });
  return { ...device, lowered };
}

test('[S6] [S15] updated in the middle of a question of an older version, it is asked to its end, and nothing of another item gets into its session', async () => {
  const device = await killedWhileAskingForMost({}, 2);
  await device.drainToTheEnd(device.lowered);
  expect([...device.lms.sessions.values()].filter(({ itemId, put }) => itemId === 'C' && put).map(({ put }) => put?.location)).toEqual(['in C', 'in C']);
  expect(['A', 'B', 'C'].map((id) => device.lms.item('E1', id))).toMatchObject([{ location: 'in A', score: { raw: 60 } }, { location: 'in B', score: { raw: 70 } }, { location: 'in C', score: { raw: 90 } }]);
});

test('[S6] taken up from a file in the middle of a question about an item that was never run here, it asks no more, and nothing of another item gets into its session', async () => {
  const device = await killedWhileAskingForMost({ asksItems: '["Z"]', launchesElsewhere: 1 });
  await device.drainToTheEnd(device.lowered);
  expect(device.lms.item('E1', 'C').location).toBe('in C');
  expect((await device.work.states()).at(-1)).toBe('told');
});

/** Completed here with 50 points; another device, which failed it with 60, ended after us. */
async function completedWithLess(mastery: number | undefined): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A', 'B', 'C']);
  Object.assign(device.lms.temper, { mastery });
  await device.work.keepCourse('E1', ['A', 'B', 'C']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(50, { 'cmi.core.lesson_status': 'completed' }));
  await device.drain();
  device.lms.enrollment('E1').launches.push({ datetime: new Date(device.clock.now()), allowNewAttempt: false });
  Object.assign(device.lms.item('E1', 'A'), { status: 'failed', score: { raw: 60 } });
  return device;
}

for (const mastery of [70, undefined]) {
  const held = mastery === undefined ? { status: 'completed', score: { raw: 50 } } : { status: 'failed', score: { raw: 60 } };
  const ends = mastery === undefined ? 'completed' : 'with the more points, where the LMS judges by its mastery score';
  test(`[S6] an item that was completed here, and failed with more points elsewhere afterwards, ends ${ends}, when it is asked for after the run of another`, async () => {
    const device = await completedWithLess(mastery);
    await device.work.sitting(await device.work.launch('E1'), 'B', incompleteAt('p2'));
    await device.drain();
    expect(device.lms.item('E1', 'A')).toMatchObject({ ...held, totalSeconds: 90 });
    expect(await device.work.states()).toEqual(['told', 'told', 'told', 'told']);
  });

  test(`[S6] the same ends ${ends}, after a further run of its own`, async () => {
    const device = await completedWithLess(mastery);
    await device.work.sitting(await device.work.launch('E1'), 'A', incompleteAt('p2'));
    await device.drain();
    expect(device.lms.item('E1', 'A')).toMatchObject({ ...held, totalSeconds: 180 });
  });

  test(`[S6] the same ends ${ends}, when the course is finished, and the record says that it is not`, async () => {
    const device = await completedWithLess(mastery);
    const launch = await device.work.launch('E1');
    await device.work.sitting(launch, 'B', passedWith(80));
    await device.work.sitting(launch, 'C', passedWith(80));
    await device.drain();
    expect(device.lms.item('E1', 'A')).toMatchObject({ ...held, totalSeconds: 90 });
  });
}

test('[S5] [S6] killed at any moment of that, at an LMS that judges and shows what was put before it counts, the more points stand there in the end, and no time is counted twice', async () => {
  for (let moment = 20; ; moment += 1) {
    const device = await completedWithLess(70);
    device.lms.temper.showsPut = true;
    await device.work.sitting(await device.work.launch('E1'), 'B', incompleteAt('p2'));
    const process = killedAt(moment, device.lms, device.db);
    await device.start(process.lms, { db: process.db }).drain(new AbortController().signal).catch(() => undefined);
    await device.drainToTheEnd();
    expect([moment, device.lms.item('E1', 'A'), device.lms.item('E1', 'B').totalSeconds]).toMatchObject([moment, { status: 'failed', score: { raw: 60 }, totalSeconds: 90 }, 90]);
    expect([moment, ...(await device.work.states())]).toEqual([moment, 'told', 'told', 'told', 'told']);
    if (!process.isDead) break;
  }
}, 60_000);
