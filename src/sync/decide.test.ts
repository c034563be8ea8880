import { expect, test } from 'vitest';
import type { CallEntry, OutboxEntry, TellStep } from '#offline/learner-schema.ts';
import { once, spoiled, type Fault } from '../test/sync/faults.ts';
import { passedWith, withDetails } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import { decideUnsure, decisionsFor } from './decide.ts';
import type { SettledReason } from './journal.ts';
import type { LmsForTelling } from './lms-for-telling.ts';

async function played(more: { readonly isNewAttempt?: boolean } = {}): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  const launch = await device.work.launch('E1', { ...more, attempt: more.isNewAttempt ? 2 : 1 });
  await device.work.sitting(launch, 'A', passedWith(80, withDetails));
  return device;
}

/** Told with this gone wrong, until it is settled; then the log is empty. */
async function toldWith(device: TellingDevice, lms: LmsForTelling): Promise<void> {
  await device.drainToTheEnd(lms);
  device.lms.log.length = 0;
}

const unsureOf = async ({ work }: TellingDevice): Promise<OutboxEntry> => (await work.entries()).find(({ state }) => state === 'unsure')!;

/** Another device runs the item, and tells it, before this one can ask what became of its own: the total moves by what nobody here can explain. */
function movedElsewhere(device: TellingDevice, name: 'PutParam' | 'ExitAU', fault: Fault): LmsForTelling {
  const lms = spoiled(device.lms, once(name, fault));
  let isLost = false;
  return {
    ...lms,
    hacp: async (session, message, signal) => {
      if (isLost) device.lms.item('E1', 'A').totalSeconds += elsewhereSeconds;
      isLost = false;
      return lms.hacp(session, message, signal).catch((error: unknown) => {
        isLost = true;
        throw error;
      });
    },
  };
}
const elsewhereSeconds = 500;

/** An LMS that tells no attempt count cannot be asked about a launch. */
async function tellingNoLaunches(device: TellingDevice, fault: Fault): Promise<void> {
  device.lms.temper.tellsLaunches = false;
  await toldWith(device, spoiled(device.lms, once('launchTracker', fault)));
}

test('[S4] a launch that did not arrive is sent again when its person says so, and counted once', async () => {
  const device = await played();
  await tellingNoLaunches(device, 'request-lost');
  expect(device.lms.enrollment('E1').launches).toHaveLength(0);
  await decideUnsure(device.db, (await unsureOf(device)).seq, 'send-again');
  expect(await device.work.states()).toEqual(['waiting', 'told']);
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.enrollment('E1').launches).toHaveLength(1);
  expect(device.lms.log.filter((name) => name !== 'me' && name !== 'look')).toEqual(['launchTracker']);
});

test.for(['request-lost', 'answer-lost'] as const)('[S4] a result whose answer was lost (%s) is sent again in its own session, which is closed once: its time counts once', async (fault) => {
  const device = await played();
  await toldWith(device, movedElsewhere(device, 'PutParam', fault));
  await decideUnsure(device.db, (await unsureOf(device)).seq, 'send-again');
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: elsewhereSeconds + 90 });
  expect(device.lms.log).not.toContain('hacpInfo');
  expect(device.lms.log).not.toContain('launchTracker');
});

test('[S4] only the end that was unsure is said anew, not the result or the single answers before it', async () => {
  const device = await played();
  await toldWith(device, movedElsewhere(device, 'ExitAU', 'request-lost'));
  await decideUnsure(device.db, (await unsureOf(device)).seq, 'send-again');
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.log.filter((name) => name !== 'me' && name !== 'look')).toEqual(['GetParam', 'ExitAU']);
  expect(device.lms.item('E1', 'A').totalSeconds).toBe(elsewhereSeconds + 90);
});

test('[S4] of a session that the LMS has lost, result and end are said in a new one, the single answers are not', async () => {
  const device = await played();
  const forgetting: LmsForTelling = {
    ...spoiled(device.lms, () => undefined),
    hacp: (session, message) => {
      if (message.command === 'ExitAU') device.lms.sessions.clear();
      return device.lms.hacp(session, message);
    },
  };
  await toldWith(device, forgetting);
  const lost = await unsureOf(device);
  expect(lost.reason).toBe('session-lost');
  await decideUnsure(device.db, lost.seq, 'send-again');
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.log.filter((name) => name.startsWith('Put'))).toEqual(['PutParam']);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
});

test('[S4] "it arrived" sends nothing: the entry is told, and who said so and when stays with it', async () => {
  const device = await played();
  await toldWith(device, movedElsewhere(device, 'PutParam', 'answer-lost'));
  const { seq } = await unsureOf(device);
  await decideUnsure(device.db, seq, 'arrived', 4_711);
  await device.drainToTheEnd();
  const entry = await device.db.get('outbox', seq);
  expect(entry).toMatchObject({ state: 'told', settledAt: 4_711 });
  expect(entry).not.toHaveProperty('reason');
  expect(entry?.steps.at(-1)).toEqual({ name: 'decision', state: 'done', at: 4_711, decision: 'arrived' });
  expect(device.lms.log.filter((name) => name !== 'me')).toEqual([]);
});

test('[S9] what the LMS was seen to hold before it was sent again stays in the record, however often that happens', async () => {
  const device = await played();
  await tellingNoLaunches(device, 'request-lost');
  const { seq } = await unsureOf(device);
  await decideUnsure(device.db, seq, 'send-again');
  await tellingNoLaunches(device, 'answer-lost');
  expect(await device.work.states()).toEqual(['unsure launch-answer-lost', 'told']);
  await decideUnsure(device.db, seq, 'arrived');
  const steps = (await device.db.get('outbox', seq))?.steps ?? [];
  expect(steps.filter(({ name }) => name === 'decision').map(({ decision, note }) => [decision, note?.['overallStatus']])).toEqual([
    ['send-again', 'enrolled'],
    ['arrived', undefined],
  ]);
  expect(steps.findLast(({ name }) => name === 'look-after')?.note).toMatchObject({ overallStatus: 'completed' });
});

test.for(['arrived', 'send-again'] as const)('[S6] when the opening of a new attempt is decided (%s), what belongs to it is told', async (decision) => {
  const device = await played({ isNewAttempt: true });
  await tellingNoLaunches(device, 'request-lost');
  expect(await device.work.states()).toEqual(['unsure launch-answer-lost', 'unsure attempt-unsure']);
  await decideUnsure(device.db, (await unsureOf(device)).seq, decision);
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.item('E1', 'A').status).toBe('passed');
});

test('nothing is decided about what is not unsure, and single answers are never sent twice', async () => {
  const device = await played();
  await decideUnsure(device.db, 1, 'send-again');
  expect((await device.work.entries())[0]?.steps).toEqual([]);
  const possible = (state: OutboxEntry['state'], reason: SettledReason) => decisionsFor({ state, reason });
  expect(possible('refused', 'lms-refused')).toEqual([]);
  expect(possible('unsure', 'attempt-unsure')).toEqual([]);
  expect(possible('unsure', 'details-answer-lost')).toEqual(['arrived']);
  expect(possible('unsure', 'result-answer-lost')).toEqual(['arrived', 'send-again']);
});

test('[S4] an unsure call is asked for once more and then said again when its person says so', async () => {
  const device = await aTellingDevice();
  const step = (state: 'unsure' | 'refused', note = {}): TellStep => ({ name: 'call', state, at: 1, note });
  const entry: CallEntry = {
    seq: 7, about: { kind: 'call', callId: 'c1' }, queues: ['module:M1'], state: 'unsure', reason: 'call-answer-lost', settledAt: 9,
    steps: [step('unsure'), step('refused', { reason: 'call-answer-lost' }), { name: 'look-after', state: 'done', at: 2, note: { status: 'enrolled' } }],
  };
  await device.db.put('outbox', entry);
  expect(decisionsFor(entry)).toEqual(['arrived', 'send-again']);
  await decideUnsure(device.db, 7, 'send-again', 4_711);
  expect(await device.db.get('outbox', 7)).toEqual({
    seq: 7, about: entry.about, queues: entry.queues, state: 'waiting', dueAt: 4_711,
    steps: [
      { name: 'call', state: 'intent', at: 1, note: { didHappen: false } },
      { name: 'call', state: 'intent', at: 1, note: { reason: 'call-answer-lost', didHappen: false } },
      { name: 'decision', state: 'done', at: 4_711, decision: 'send-again', note: { status: 'enrolled' } },
    ],
  });
});
