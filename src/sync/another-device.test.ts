import { expect, test } from 'vitest';
import { once, spoiled, type Fault } from '../test/sync/faults.ts';
import { incompleteAt, passedWith } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import type { Temper } from '../test/sync/unkind-lms.ts';

// Another device of the same learner at work, between a lost answer and the question what became of it.

async function aRunWasLost(name: string, fault: Fault, temper: Partial<Temper> = {}): Promise<TellingDevice> {
  const device = await aTellingDevice();
  Object.assign(device.lms.temper, temper);
  device.lms.enrol('E1', ['A', 'B']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(80));
  await device.work.sitting(launch, 'B', incompleteAt('b1'));
  await device.drain(spoiled(device.lms, once(name, fault)));
  return device;
}

const theyOpenIt = ({ lms }: TellingDevice, datetime: string): void => void lms.enrollment('E1').launches.push({ datetime: new Date(datetime), allowNewAttempt: false });
async function theyRun({ lms }: TellingDevice, itemId: string, time: string, place: string): Promise<void> {
  const session = await lms.hacpInfo({ enrollmentId: 'E1', itemId });
  await lms.hacp(session, { command: 'GetParam' });
  await lms.hacp(session, { command: 'PutParam', data: `[Core]\r\nLesson_Location=${place}\r\nLesson_Status=incomplete\r\nScore=\r\nTime=${time}\r\n[Core_Lesson]\r\ntheirs\r\n` });
  await lms.hacp(session, { command: 'ExitAU' });
}

test('[S4] another device opened the course while our launch was lost: ours is told, theirs stays', async () => {
  const device = await aRunWasLost('launchTracker', 'request-lost');
  theyOpenIt(device, '2026-01-05T07:30:00Z');
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told', 'told']);
  expect(device.lms.enrollment('E1').launches.map(({ datetime }) => datetime.toISOString())).toEqual(['2026-01-05T07:30:00.000Z', '2026-01-05T09:13:40.500Z']);
});

test('[S4] another device opened the course after our launch had arrived: nobody can know, and it is not told again', async () => {
  const device = await aRunWasLost('launchTracker', 'answer-lost');
  theyOpenIt(device, '2026-01-05T07:30:00Z');
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['unsure launch-answer-lost', 'told', 'told']);
  expect(device.lms.enrollment('E1').launches).toHaveLength(2);
});

for (const name of ['PutParam', 'ExitAU']) {
  for (const fault of ['request-lost', 'answer-lost'] as const) {
    for (const timeCounts of ['on-exit', 'on-each-put'] as const) {
      test(`[S4][S5] another device ran another item meanwhile, ${name}, ${fault}, time ${timeCounts}: it changes nothing of what is decided`, async () => {
        const device = await aRunWasLost(name, fault, { timeCounts });
        await theyRun(device, 'B', '00:07:00', 'b9');
        await device.drainToTheEnd();
        expect(await device.work.states()).toEqual(['told', 'told', 'told']);
        expect([device.lms.item('E1', 'A').totalSeconds, device.lms.item('E1', 'B').totalSeconds]).toEqual([90, 510]);
      });

      test(`[S4][S5] another device ran the same item meanwhile, ${name}, ${fault}, time ${timeCounts}: nothing is told again, and both readings are shown`, async () => {
        const device = await aRunWasLost(name, fault, { timeCounts });
        await theyRun(device, 'A', '00:07:00', 'a9');
        await device.drainToTheEnd();
        const [, entry] = await device.work.entries();
        expect(entry).toMatchObject({ state: 'unsure', reason: name === 'PutParam' ? 'result-answer-lost' : 'exit-answer-lost' });
        expect(entry?.steps.at(-1)?.note).toMatchObject({ statusBefore: 'not attempted', totalSecondsBefore: 0, totalSeconds: device.lms.item('E1', 'A').totalSeconds });
        expect([420, 510]).toContain(device.lms.item('E1', 'A').totalSeconds);
      });

      test(`[S4][S5] another device ran the same item for just as long, ${name}, ${fault}, time ${timeCounts}: theirs is not taken for ours`, async () => {
        const device = await aRunWasLost(name, fault, { timeCounts });
        await theyRun(device, 'A', '00:01:30', 'a9');
        await device.drainToTheEnd();
        const isThere = device.lms.item('E1', 'A').totalSeconds === 180;
        const state = (await device.work.states())[1];
        expect(isThere || state?.startsWith('unsure')).toBe(true);
        expect([90, 180]).toContain(device.lms.item('E1', 'A').totalSeconds);
      });
    }
  }
}

for (const fault of ['request-lost', 'answer-lost'] as const) {
  test(`[S5] another device opened a new attempt after our exit had no answer (${fault}), and our session is gone: its total of 0 says nothing of ours, and no time is told twice`, async () => {
    const device = await aTellingDevice();
    device.lms.enrol('E1', ['A']);
    await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80));
    await device.drain(spoiled(device.lms, once('ExitAU', fault)));
    device.lms.sessions.clear();
    Object.assign(device.lms.item('E1', 'A'), { status: 'passed', totalSeconds: 90 });
    await device.lms.launchTracker({ enrollmentId: 'E1', datetime: new Date('2026-01-05T10:00:00Z'), allowNewAttempt: true });
    device.lms.item('E1', 'A').totalSeconds = 0;
    await device.drainToTheEnd();
    expect(await device.work.states()).toEqual(['told', 'unsure exit-answer-lost']);
    expect(device.lms.item('E1', 'A').totalSeconds).toBe(0);
  });
}
