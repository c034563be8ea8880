import { expect, test } from 'vitest';
import type { CmiData } from '#formats/cmi.ts';
import type { Launch, Sitting } from '#offline/learner-schema.ts';
import { endSitting, recordSitting } from '#offline/runs.ts';
import { anyTemper, numbersOf } from '../test/sync/any-temper.ts';
import { once, spoiled, type Fault } from '../test/sync/faults.ts';
import { dishonesties } from '../test/sync/honest.ts';
import { killedAt } from '../test/sync/killable.ts';
import { incompleteAt, passedWith, withDetails } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import type { LmsForTelling } from './lms-for-telling.ts';
import type { Teller } from './teller.ts';
import { quarantineMs, soonerMs } from './waits.ts';

interface OpenRun {
  readonly device: TellingDevice;
  readonly launch: Launch;
  readonly run: Sitting;
  readonly teller: Teller;
  /** The content commits, and as much time goes by as lies between two tellings. */
  readonly commits: (data: CmiData) => Promise<void>;
  readonly ends: (data: CmiData) => Promise<void>;
  readonly tells: (teller?: Teller) => ReturnType<Teller['drain']>;
}

/** A course is open, online, and its content has committed where the learner is. */
async function anOpenRun(lmsOf: (device: TellingDevice) => LmsForTelling = ({ lms }) => lms): Promise<OpenRun> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.keepCourse('E1', ['A']);
  const launch = await device.work.launch('E1');
  const run = await device.work.sitting(launch, 'A', incompleteAt('p1', { 'cmi.suspend_data': 'one' }), { state: 'open', didStart: true, didContentFinish: false }, 'open');
  const teller = device.start(lmsOf(device));
  return {
    device, launch, run, teller,
    commits: async (data) => {
      await recordSitting(device.db, { ...run, data }, 'strict');
      device.clock.turn(soonerMs);
    },
    ends: async (data) => {
      const ended = { ...run, data, state: 'ended' as const, didContentFinish: true };
      const record = { enrollmentId: 'E1', attempt: 1, itemId: 'A', status: 'passed' as const, data, totalSeconds: 90, changedAt: run.recordedAt };
      await endSitting(device.db, run.id, () => ({ sitting: ended, record }));
    },
    tells: (by = teller) => by.drain(new AbortController().signal),
  };
}

const stepsOf = async ({ work }: TellingDevice): Promise<readonly string[]> => (await work.entries())[1]?.steps.map(({ name, state }) => `${name} ${state}`) ?? [];

test('[S14] what a course commits while it is open reaches the LMS within seconds, in the session in which its end is told, and its time counts once', async () => {
  const { device, commits, ends, tells } = await anOpenRun();
  const { lms } = device;
  lms.temper.showsPut = true;
  await tells();
  expect(lms.log).toEqual(['me', 'look', 'launchTracker', 'hacpInfo', 'GetParam', 'PutParam']);
  expect([...lms.sessions.values()].map(({ put }) => [put?.location, put?.seconds])).toEqual([['p1', 0]]);

  lms.log.length = 0;
  expect((await tells()).kind).toBe('nothing'); // nothing new
  await commits(incompleteAt('p2', { 'cmi.suspend_data': 'two' }));
  await tells();
  expect(lms.log).toEqual(['me', 'GetParam', 'PutParam']);

  await recordSitting(device.db, { ...(await anyRun(device)), data: incompleteAt('p3') }, 'strict');
  expect((await tells()).kind).toBe('nothing'); // not every moment
  lms.log.length = 0;
  await ends(passedWith(80, withDetails));
  await tells();
  expect(lms.log).toEqual(['me', 'GetParam', 'PutParam', 'PutInteractions', 'PutObjectives', 'PutComments', 'ExitAU', 'look']);
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90, location: 'end' });
  expect(lms.sessions.size).toBe(1);
  // However long the run: what was said in between is one step.
  expect((await stepsOf(device)).slice(0, 5)).toEqual(['hacpInfo done', 'GetParam done', 'PutParam-so-far done', 'GetParam done', 'PutParam done']);
});

const anyRun = async ({ db }: TellingDevice): Promise<Sitting> => {
  const [run] = await db.getAll('sittings');
  if (!run) throw new Error('no run');
  return run;
};

test('[S14] nothing is said in between of a run that has only begun, that stands behind something else, or of which the LMS refuses to hear; its end is told all the same', async () => {
  const begun = await anOpenRun();
  await recordSitting(begun.device.db, { ...begun.run, data: begun.run.before }, 'strict');
  await begun.tells();
  expect(begun.device.lms.log).toEqual(['me', 'look', 'launchTracker']);

  const behind = await anOpenRun(({ lms }) => spoiled(lms, once('launchTracker', 'server-error')));
  await behind.tells();
  expect(behind.device.lms.log).not.toContain('hacpInfo');

  const refused = await anOpenRun(({ lms }) => ({ ...lmsOver(lms), hacp: (session, message) => (message.command === 'PutParam' ? Promise.resolve({ error: 2, errorText: 'No', data: '', version: '4.0' }) : lms.hacp(session, message)) }));
  await refused.tells();
  await refused.commits(incompleteAt('p2'));
  expect((await refused.tells()).kind).toBe('nothing');
  expect((await stepsOf(refused.device)).at(-1)).toBe('PutParam-so-far refused');
  await refused.ends(passedWith(80));
  await refused.tells(refused.device.start());
  expect(await refused.device.work.states()).toEqual(['told', 'told']);
});

const lmsOver = (lms: LmsForTelling): LmsForTelling => ({
  call: lms.call, me: (signal) => lms.me(signal), look: (id, signal) => lms.look(id, signal),
  launchTracker: (launch) => lms.launchTracker(launch), hacpInfo: (item, signal) => lms.hacpInfo(item, signal), hacp: (...given) => lms.hacp(...given),
});

test('[S14][S4] an answer that is lost in between leaves no doubt, and nothing more is said while it may still land', async () => {
  const { device, ends, tells } = await anOpenRun(({ lms }) => spoiled(lms, once('PutParam', 'answer-lost')));
  expect(await tells()).toMatchObject({ kind: 'later', because: 'answer-lost' });
  await ends(passedWith(80));
  device.lms.log.length = 0;
  expect(await tells()).toMatchObject({ kind: 'later', because: 'answer-lost' });
  expect(device.lms.log).toEqual(['me']);
  device.clock.turn(quarantineMs);
  await tells();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
});

test('[S14][S4] what the item held before the run is known also where the first question failed: a lost end can be decided', async () => {
  const { device, commits, ends, tells } = await anOpenRun(({ lms }) => spoiled(lms, (name, nth) => ((name === 'GetParam' || name === 'ExitAU') && nth === 1 ? 'request-lost' : undefined)));
  Object.assign(device.lms.temper, { showsPut: true, timeCounts: 'on-each-put' });
  await tells();
  await tells();
  await commits(incompleteAt('p2'));
  await tells();
  await ends(passedWith(80));
  await tells();
  device.clock.turn(quarantineMs);
  await tells();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90, location: 'end' });
});

test('[S14][S6] a run counts by its last word, told sooner or not; but what was earned before it, or elsewhere meanwhile, is never made worse', async () => {
  for (const showsPut of [true, false]) {
    const down = await anOpenRun();
    down.device.lms.temper.showsPut = showsPut;
    await down.commits(passedWith(100));
    await down.tells();
    await down.ends({ ...passedWith(60), 'cmi.core.lesson_status': 'failed' });
    await down.tells();
    expect(down.device.lms.item('E1', 'A')).toMatchObject({ status: 'failed', score: { raw: 60 } });

    const meanwhile = await anOpenRun();
    meanwhile.device.lms.temper.showsPut = showsPut;
    await meanwhile.tells();
    const elsewhere = await meanwhile.device.lms.hacpInfo({ enrollmentId: 'E1', itemId: 'A' });
    await meanwhile.device.lms.hacp(elsewhere, { command: 'GetParam' });
    await meanwhile.device.lms.hacp(elsewhere, { command: 'PutParam', data: '[Core]\r\nLesson_Status=passed\r\nScore=90\r\nTime=00:01:00\r\nLesson_Location=x\r\n' });
    await meanwhile.device.lms.hacp(elsewhere, { command: 'ExitAU' });
    await meanwhile.commits(incompleteAt('p2'));
    await meanwhile.tells();
    await meanwhile.commits(incompleteAt('p3'));
    await meanwhile.tells();
    await meanwhile.ends(incompleteAt('p4'));
    await meanwhile.tells();
    expect(meanwhile.device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 90 }, totalSeconds: 150 });
    expect(await meanwhile.device.work.states()).toEqual(['told', 'told']);
  }
});

test('[S14][S6] what was said of the middle of a run stays ours where the next saying never arrives, or comes back rounded', async () => {
  for (const fault of ['signed-out', 'request-lost', 'never-sent'] as const) {
    const { device, commits, ends, tells } = await anOpenRun(({ lms }) => spoiled(lms, once('PutParam', fault, 2)));
    device.lms.temper.showsPut = true;
    await commits(passedWith(100));
    await tells();
    await commits({ ...passedWith(60), 'cmi.core.lesson_status': 'failed' });
    await tells();
    device.clock.turn(quarantineMs);
    await ends({ ...passedWith(60), 'cmi.core.lesson_status': 'failed' });
    await tells();
    expect([fault, device.lms.item('E1', 'A')]).toMatchObject([fault, { status: 'failed', score: { raw: 60 }, totalSeconds: 90 }]);
  }
  const rounded = await anOpenRun();
  rounded.device.lms.temper.showsPut = true;
  await rounded.commits(passedWith(66.67));
  await rounded.tells();
  for (const session of rounded.device.lms.sessions.values()) if (session.put) session.put = { ...session.put, score: { raw: 67, max: 100 } };
  await rounded.ends(passedWith(40));
  await rounded.tells();
  expect(rounded.device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 40 } });
});

const faults: readonly (Fault | undefined)[] = ['request-lost', 'answer-lost', 'server-error', undefined, undefined];

test('[S14][S5] killed again and again while a run goes on and after it, at an LMS of any kind that is started anew in between: its time is there once, its result as it ended', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = numbersOf(seed);
    const { device, commits, ends } = await anOpenRun();
    Object.assign(device.lms.temper, anyTemper(next));
    const tellAndDie = async (): Promise<void> => {
      const [spoiledRequest, fault] = [1 + next(8), faults[next(faults.length)]];
      let requests = 0;
      const process = killedAt(3 + next(40), spoiled(device.lms, () => ((requests += 1) === spoiledRequest ? fault : undefined)), device.db);
      await device.start(process.lms, { db: process.db }).drain(new AbortController().signal).catch(() => undefined);
      if (next(4) === 0) device.lms.sessions.clear();
      device.clock.turn(next(90_000));
    };
    for (let page = 2; page < 6; page += 1) {
      await tellAndDie();
      await commits(incompleteAt(`p${page}`, { 'cmi.suspend_data': `page ${page}` }));
    }
    await tellAndDie();
    await ends(passedWith(80, withDetails));
    await tellAndDie();
    await device.drainToTheEnd();
    const doubts = (await device.work.states()).filter((state) => state !== 'told' && state !== 'unsure details-answer-lost');
    expect({ seed, doubts, wrong: await dishonesties(device, [{ itemId: 'A', seconds: 90, status: 'passed' }]) }).toEqual({ seed, doubts: [], wrong: [] });
    expect({ seed, location: device.lms.item('E1', 'A').location }).toEqual({ seed, location: 'end' });
  }
}, 120_000);
