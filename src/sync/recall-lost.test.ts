import { expect, test } from 'vitest';
import { once, spoiled, type Fault } from '../test/sync/faults.ts';
import { dishonesties } from '../test/sync/honest.ts';
import { incompleteAt, passedWith, withDetails } from '../test/sync/learner-work.ts';
import { RememberingServer } from '../test/sync/remembering-server.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import type { LmsForTelling } from './lms-for-telling.ts';

// The app's own server stands before the LMS and remembers what it passed on (decision 0036).

interface Played extends TellingDevice {
  readonly server: RememberingServer;
  /** The road to the LMS, over that server, with one fault on the way. */
  readonly over: (faultOf?: (name: string, nth: number) => Fault | undefined) => LmsForTelling;
}

async function aCourseWasPlayed(): Promise<Played> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A', 'B']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(80, withDetails));
  await device.work.sitting(launch, 'B', incompleteAt('p2'));
  const server = new RememberingServer(device.lms);
  return { ...device, server, over: (faultOf = () => undefined) => spoiled(server.met, faultOf) };
}
const played = [
  { itemId: 'A', seconds: 90, status: 'passed' },
  { itemId: 'B', seconds: 90, status: 'incomplete' },
];
const lost: readonly Fault[] = ['request-lost', 'answer-lost', 'server-error'];
const reports = ['PutInteractions', 'PutObjectives', 'PutComments'];
const toldAll = ['told', 'told', 'told'];

for (const name of reports) {
  for (const fault of lost) {
    test(`[S4] ${name}, ${fault} on the way to our server: it knows what became of it, so it is there once, and nothing is unsure`, async () => {
      const device = await aCourseWasPlayed();
      expect(await device.drain(device.over(once(name, fault)))).toMatchObject({ kind: 'later', because: 'answer-lost' });
      await device.drainToTheEnd(device.over());
      expect(await dishonesties(device, played)).toEqual([]);
      expect(await device.work.states()).toEqual(toldAll);
      expect(device.lms.log.filter((said) => said === name)).toHaveLength(1);
    });
  }

  test(`[S4] ${name}, and our server was started anew: it remembers nothing and says so; the report is unsure and is not said again`, async () => {
    const device = await aCourseWasPlayed();
    await device.drain(device.over(once(name, 'answer-lost')));
    device.server.startAnew();
    await device.drainToTheEnd(device.over());
    expect(await dishonesties(device, played)).toEqual([]);
    expect(await device.work.states()).toEqual(['told', 'unsure details-answer-lost', 'told']);
    expect(device.lms.log.filter((said) => said === name)).toHaveLength(1);
  });
}

test('[S4] the LMS had refused a report, and that answer was lost: the result is told, with the remark that the report was refused', async () => {
  const device = await aCourseWasPlayed();
  const { met } = device.server;
  const refusing: LmsForTelling = { ...met, hacp: (session, message, signal, number) => (message.command === 'PutComments' ? met.hacp({ ...session, sessionId: 'nobody’s' }, message, signal, number) : met.hacp(session, message, signal, number)) };
  await device.drain(spoiled(refusing, once('PutComments', 'answer-lost')));
  await device.drainToTheEnd(refusing);
  expect(await device.work.states()).toEqual(['told', 'told details-refused', 'told']);
});

test('[S8] while our server cannot be asked, the report waits; nothing is said of it, and nothing behind it', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(device.over(once('PutComments', 'request-lost')));
  const unreachable = device.over((name) => (name === 'recall' ? 'request-lost' : undefined));
  await device.drainToTheEnd(unreachable);
  expect(await device.work.states()).toEqual(['told', 'waiting', 'waiting']);
  await device.drainToTheEnd(device.over());
  expect(await device.work.states()).toEqual(toldAll);
  expect(await dishonesties(device, played)).toEqual([]);
});

for (const refusal of ['not-found', 'refused', 'forbidden'] as const) {
  test(`[S4] something answers ${refusal} in our server’s place, as a proxy in trouble does: it is asked again, and after the fifth time nobody knows`, async () => {
    const device = await aCourseWasPlayed();
    await device.drain(device.over(once('PutComments', 'request-lost')));
    const asked: number[] = [];
    const inTrouble = device.over((name, nth) => (name === 'recall' ? (asked.push(nth), refusal) : undefined));
    await device.drainToTheEnd(inTrouble);
    expect(asked).toHaveLength(6);
    expect(await device.work.states()).toEqual(['told', 'unsure details-answer-lost', 'told']);
    expect(device.lms.log).not.toContain('PutComments');
  });

  test(`[S4] a single ${refusal} does no harm`, async () => {
    const device = await aCourseWasPlayed();
    await device.drain(device.over(once('PutComments', 'answer-lost')));
    await device.drainToTheEnd(device.over(once('recall', refusal)));
    expect(await device.work.states()).toEqual(toldAll);
    expect(await dishonesties(device, played)).toEqual([]);
  });
}

test('[S4] what our server knows is cut short on its way: it is asked again', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(device.over(once('PutComments', 'answer-lost')));
  const { met } = device.server;
  let isCut = true;
  const recall: NonNullable<LmsForTelling['memory']>['recall'] = async (request, signal) => {
    const recalled = await (met.memory?.recall(request, signal) ?? { kind: 'unknown' as const });
    return isCut && recalled.kind === 'answered' ? ((isCut = false), { kind: 'answered', text: recalled.text.slice(0, 5) }) : recalled;
  };
  await device.drainToTheEnd({ ...met, ...(met.memory && { memory: { ...met.memory, recall } }) });
  expect(isCut).toBe(false);
  expect(await device.work.states()).toEqual(toldAll);
});

test('[S8] who is signed out when it is asked signs in again, and then it is known', async () => {
  const device = await aCourseWasPlayed();
  await device.drain(device.over(once('PutComments', 'answer-lost')));
  device.clock.turn(61_000);
  expect(await device.drain(device.over(once('recall', 'signed-out')))).toMatchObject({ kind: 'paused', why: 'signed-out' });
  await device.drainToTheEnd(device.over());
  expect(await device.work.states()).toEqual(toldAll);
});

// What the LMS's own answers leave open.

const othersOpenIt = ({ lms }: TellingDevice): void => {
  for (const day of [6, 7]) lms.enrollment('E1').launches.push({ datetime: new Date(`2026-01-0${day}T10:00:00Z`), allowNewAttempt: false });
};
const oursIn = ({ lms }: TellingDevice): number => lms.enrollment('E1').launches.filter(({ datetime }) => datetime.toISOString().startsWith('2026-01-05T')).length;

for (const fault of lost) {
  test(`[S4] launchTracker, ${fault}, and two other devices opened the course before anybody asked: our server knows, so it is counted once`, async () => {
    const device = await aCourseWasPlayed();
    await device.drain(device.over(once('launchTracker', fault)));
    othersOpenIt(device);
    await device.drainToTheEnd(device.over());
    expect(await device.work.states()).toEqual(toldAll);
    expect(oursIn(device)).toBe(1);
  });
}

async function theyRun({ lms }: TellingDevice): Promise<void> {
  const session = await lms.hacpInfo({ enrollmentId: 'E1', itemId: 'A' });
  await lms.hacp(session, { command: 'GetParam' });
  await lms.hacp(session, { command: 'PutParam', data: '[Core]\r\nLesson_Location=a9\r\nLesson_Status=incomplete\r\nScore=\r\nTime=00:07:00\r\n[Core_Lesson]\r\ntheirs\r\n' });
  await lms.hacp(session, { command: 'ExitAU' });
}

for (const name of ['PutParam', 'ExitAU']) {
  for (const fault of lost) {
    for (const timeCounts of ['on-exit', 'on-each-put'] as const) {
      test(`[S4] [S5] another device ran the same item meanwhile, ${name}, ${fault}, time ${timeCounts}: our server knows, and both times are there once`, async () => {
        const device = await aCourseWasPlayed();
        device.lms.temper.timeCounts = timeCounts;
        await device.drain(device.over(once(name, fault)));
        await theyRun(device);
        await device.drainToTheEnd(device.over());
        expect(await device.work.states()).toEqual(toldAll);
        expect(device.lms.item('E1', 'A')).toMatchObject({ totalSeconds: 510, status: 'passed' });
      });
    }
  }
}

for (const fault of ['request-lost', 'answer-lost'] as const) {
  for (const timeCounts of ['on-exit', 'on-each-put'] as const) {
    test(`[S4] [S5] ExitAU, ${fault}, time ${timeCounts}: a session is opened to ask, a proxy refuses the question, and another device runs the item meanwhile: the result is ended in its own session, and is there`, async () => {
      const device = await aCourseWasPlayed();
      device.lms.temper.timeCounts = timeCounts;
      await device.drain(device.over(once('ExitAU', fault)));
      device.clock.turn(61_000);
      await device.drain(device.over(once('GetParam', 'refused', 2)));
      await theyRun(device);
      await device.drainToTheEnd(device.over());
      expect(device.lms.item('E1', 'A')).toMatchObject({ totalSeconds: 510, status: 'passed', score: { raw: 80 } });
      expect(await device.work.states()).toEqual(toldAll);
    });
  }
}

test('[S4] [S5] signed out before the end was said, and again when a new session was to be opened, while the LMS dropped the old one for another device’s: its time is not called told', async () => {
  const device = await aCourseWasPlayed();
  device.lms.temper.dropsOld = true;
  await device.drain(device.over(once('ExitAU', 'signed-out')));
  await theyRun(device);
  await device.drain(device.over(once('hacpInfo', 'signed-out')));
  await device.drainToTheEnd(device.over());
  expect(device.lms.item('E1', 'A').totalSeconds).toBe(420);
  expect((await device.work.states())[1]).toBe('unsure session-lost');
});

test('[S5] a result that arrived in a session which the LMS dropped for another device’s is not there: what our server knows of it decides nothing', async () => {
  const device = await aCourseWasPlayed();
  device.lms.temper.dropsOld = true;
  await device.drain(device.over(once('PutParam', 'answer-lost')));
  await theyRun(device);
  await device.drainToTheEnd(device.over());
  expect((await device.work.states())[1]).toBe('unsure result-answer-lost');
  expect(device.lms.item('E1', 'A').totalSeconds).toBe(420);
});

for (const [name, fault] of [['PutParam', 'answer-lost'], ['ExitAU', 'request-lost']] as const) {
  test(`[S5] the LMS gives an item one session for ever, ${name} ${fault}, and another device put its own run there meanwhile: that is not counted twice, whatever our server knows`, async () => {
    const device = await aCourseWasPlayed();
    device.lms.temper.hasOneSession = true;
    await device.drain(device.over(once(name, fault)));
    await theyRun(device);
    await device.drainToTheEnd(device.over());
    expect(device.lms.item('E1', 'A').totalSeconds).toBeLessThanOrEqual(510);
    expect((await device.work.states())[1]).toMatch(/^unsure/u);
  });
}
