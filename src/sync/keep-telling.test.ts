import { expect, onTestFinished, test, vi } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import { settleEntry, unpark } from '#offline/outbox-steps.ts';
import { recordSitting } from '#offline/runs.ts';
import { once, spoiled } from '../test/sync/faults.ts';
import { incompleteAt, passedWith } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import { keepTelling, type KeptTelling } from './keep-telling.ts';
import type { LmsForTelling } from './lms-for-telling.ts';
import { browserPresence } from './presence.ts';
import { browserWakeUps, type WakeReason } from './wake-ups.ts';
import { firstRetryMs, quarantineMs, soonerMs } from './waits.ts';

interface Tab {
  readonly kept: KeptTelling;
  wake(why: WakeReason): void;
  /** The browser stops it, and lets it run on. */
  leave(): void;
  comeBack(): void;
  close(): void;
}

/** A tab of the app, open. Jitter is at its longest. */
function openTab(device: TellingDevice, lms: LmsForTelling = device.lms): Tab {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  let wake: (why: WakeReason) => void = () => undefined;
  const wakeUps = (wakeIt: (why: WakeReason) => void) => {
    wake = wakeIt;
    return () => (wake = () => undefined);
  };
  const [global, page] = [new EventTarget(), new EventTarget()];
  const presence = browserPresence(global, page);
  const kept = keepTelling({ db: device.db, teller: device.start(lms), clock: device.clock, locks: navigator.locks, wakeUps, presence, random: () => 1, signal: end.signal });
  return { kept, wake: (why) => wake(why), leave: () => page.dispatchEvent(new Event('freeze')), comeBack: () => page.dispatchEvent(new Event('resume')), close: () => end.abort() };
}
const phaseOf = ({ kept }: Tab): string => kept.getState().phase;
const settles = (device: TellingDevice, states: readonly string[]) => vi.waitFor(async () => expect(await device.work.states()).toEqual(states), { timeout: 5000 });
const becomes = (tab: Tab, state: Partial<ReturnType<KeptTelling['getState']>>) => vi.waitFor(() => expect(tab.kept.getState()).toMatchObject(state), { timeout: 5000 });

async function aPlayedCourse(): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80));
  return device;
}

test('[S8] what waits is told as soon as the app is open, and the screens hear of it', async () => {
  const device = await aPlayedCourse();
  const tab = openTab(device);
  const seen: string[] = [];
  tab.kept.subscribe(() => seen.push(phaseOf(tab)));
  await settles(device, ['told', 'told']);
  await becomes(tab, { phase: 'idle', waiting: 0 });
  expect(tab.kept.getState().lastToldAt).toBeTypeOf('number');
  expect(seen).toContain('telling');
  expect(seen.at(-1)).toBe('idle');
});

test('[S14] what is finished while the app is open is told at once, in any tab', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  const tab = openTab(device);
  await becomes(tab, { phase: 'idle' });
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(80));
  // As the recorder does it: the change is announced to every tab.
  await unpark(device.db, 'E1');
  await settles(device, ['told', 'told']);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
});

test('[S14] a run that goes on is told now and then while the app is open, also by a tab that only leads; without a network it wakes nobody more often than S8 lets it', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1'), 'A', {}, { state: 'open', didStart: true, didContentFinish: false }, 'open');
  let isOffline = false;
  const tab = openTab(device, spoiled(device.lms, () => (isOffline ? 'never-sent' : undefined)));
  await settles(device, ['told', 'open']);
  await becomes(tab, { phase: 'idle', open: 1 });
  const commits = async (location: string): Promise<void> => {
    const [run] = await device.db.getAll('sittings');
    if (run) await recordSitting(device.db, { ...run, data: incompleteAt(location) }, 'strict');
  };
  const places = () => [...device.lms.sessions.values()].map(({ put }) => put?.location);
  await commits('p1');
  expect(places()).toEqual([]);
  await vi.waitFor(() => expect(device.clock.nextWakeMs).toBe(soonerMs));
  device.clock.turn(soonerMs);
  await vi.waitFor(() => expect(places()).toEqual(['p1']));
  isOffline = true;
  await commits('p2');
  await vi.waitFor(() => expect(device.clock.nextWakeMs).toBe(soonerMs));
  device.clock.turn(soonerMs);
  await becomes(tab, { phase: 'waiting', because: 'offline' });
  expect(device.clock.nextWakeMs).toBe(firstRetryMs);
  device.clock.turn(firstRetryMs);
  await vi.waitFor(() => expect(device.clock.nextWakeMs).toBe(firstRetryMs * 2));
  isOffline = false;
  tab.wake('online');
  await vi.waitFor(() => expect(places()).toEqual(['p2']));
  expect(device.lms.item('E1', 'A').totalSeconds).toBe(0);
});

test('[S8] without a network it waits longer and longer, and tries at once when the network is back', async () => {
  const device = await aPlayedCourse();
  let isOffline = true;
  const tab = openTab(device, spoiled(device.lms, () => (isOffline ? 'request-lost' : undefined)));
  await becomes(tab, { phase: 'waiting', because: 'offline', waiting: 2 });
  expect(device.clock.nextWakeMs).toBe(firstRetryMs);
  device.clock.turn(firstRetryMs);
  await vi.waitFor(() => expect(device.clock.nextWakeMs).toBe(firstRetryMs * 2));
  device.clock.turn(firstRetryMs * 2);
  await vi.waitFor(() => expect(device.clock.nextWakeMs).toBe(firstRetryMs * 4));
  isOffline = false;
  tab.wake('online');
  await settles(device, ['told', 'told']);
  await becomes(tab, { phase: 'idle', waiting: 0 });
});

test('[S8] by itself it tries again when its time has come, not before the LMS wants it', async () => {
  const device = await aPlayedCourse();
  const tab = openTab(device, spoiled(device.lms, once('look', 'too-many')));
  await becomes(tab, { phase: 'waiting', because: 'busy' });
  expect(device.clock.nextWakeMs).toBe(7000);
  device.clock.turn(7000);
  await settles(device, ['told', 'told']);
});

test('[S8] a proxy that asks for a month is asked again within the hour', async () => {
  const device = await aPlayedCourse();
  let isAsked = false;
  const look: LmsForTelling['look'] = (enrollmentId) => {
    if (isAsked) return device.lms.look(enrollmentId);
    isAsked = true;
    return Promise.reject(new ApiError('busy', { didReachLms: 'yes', retryAfterMs: 30 * 24 * 3_600_000 }));
  };
  const tab = openTab(device, Object.assign(Object.create(device.lms) as LmsForTelling, { look }));
  await becomes(tab, { phase: 'waiting', because: 'busy' });
  expect(device.clock.nextWakeMs).toBe(3_600_000);
  device.clock.turn(3_600_000);
  await settles(device, ['told', 'told']);
});

test('[S4] after a lost answer it goes on by itself when the quarantine is over', async () => {
  const device = await aPlayedCourse();
  const tab = openTab(device, spoiled(device.lms, once('ExitAU', 'answer-lost')));
  await becomes(tab, { phase: 'waiting', because: 'answer-lost', waiting: 1 });
  expect(device.clock.nextWakeMs).toBe(quarantineMs);
  device.clock.turn(quarantineMs);
  await settles(device, ['told', 'told']);
  await becomes(tab, { phase: 'idle', unsure: 0, waiting: 0 });
});

test('[S8] signed out: it stays paused, and goes on when the learner has signed in, in whatever tab', async () => {
  const device = await aPlayedCourse();
  let isSignedOut = true;
  const lms = spoiled(device.lms, () => (isSignedOut ? 'signed-out' : undefined));
  const first = openTab(device, lms);
  const second = openTab(device, lms);
  await becomes(first, { phase: 'paused', because: 'signed-out' });
  await becomes(second, { phase: 'paused', because: 'signed-out', waiting: 2 });
  expect(device.clock.nextWakeMs).toBeUndefined();
  isSignedOut = false;
  second.wake('signed-in');
  await settles(device, ['told', 'told']);
  await becomes(second, { phase: 'idle', waiting: 0 });
});

test('[S17] a sign-in seen in another tab stops what is under way until it is known whose it is', async () => {
  const device = await aPlayedCourse();
  const held = Promise.withResolvers<undefined>();
  const lms: LmsForTelling = {
    ...spoiled(device.lms, () => undefined),
    hacpInfo: async (item) => {
      await held.promise;
      return device.lms.hacpInfo(item);
    },
  };
  const tab = openTab(device, lms);
  await vi.waitFor(async () => expect((await device.work.entries())[1]?.steps).toHaveLength(1));
  device.lms.userId = 'ben';
  tab.wake('signed-in');
  held.resolve(undefined);
  await becomes(tab, { phase: 'paused', because: 'wrong-learner' });
  expect(device.lms.log).not.toContain('PutParam');
});

test('[S10] one tab tells; when it is closed, the next one takes over', async () => {
  const device = await aPlayedCourse();
  const first = openTab(device);
  await settles(device, ['told', 'told']);
  const mine = vi.fn<LmsForTelling['me']>(() => device.lms.me());
  const second = openTab(device, { ...spoiled(device.lms, () => undefined), me: mine });
  await device.work.launch('E1');
  second.kept.tellNow();
  await settles(device, ['told', 'told', 'told']);
  expect(mine).not.toHaveBeenCalled();
  first.close();
  await device.work.launch('E1');
  await vi.waitFor(async () => {
    second.kept.tellNow();
    expect(await device.work.states()).toEqual(['told', 'told', 'told', 'told']);
  });
  expect(mine).toHaveBeenCalled();
});

test('[S10] a tab that the browser stops hands over, and tells again when it runs and nobody else does', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  const toldBy: string[] = [];
  const as = (name: string): LmsForTelling => ({ ...spoiled(device.lms, () => undefined), me: () => (toldBy.push(name), device.lms.me()) });
  const first = openTab(device, as('first'));
  await becomes(first, { phase: 'idle' });
  const second = openTab(device, as('second'));
  const tellAnother = async (count: number, tabs = [first, second]): Promise<void> => {
    await device.work.launch('E1');
    await vi.waitFor(async () => {
      for (const { kept } of tabs) kept.tellNow();
      expect(await device.work.states()).toEqual(Array.from({ length: count }, () => 'told'));
    });
  };
  await tellAnother(1);
  first.leave();
  await tellAnother(2);
  first.comeBack();
  await tellAnother(3);
  second.close();
  await tellAnother(4, [first]);
  expect(toldBy).toEqual(['first', 'second', 'second', 'first']);
});

test('[S8] a network that comes and goes does not make it try without end', async () => {
  const device = await aPlayedCourse();
  const slept: number[] = [];
  const sleeps = (...waits: readonly number[]) => vi.waitFor(() => expect(slept).toEqual(waits));
  vi.spyOn(device.clock, 'sleep').mockImplementation((ms) => (slept.push(ms), new Promise(() => undefined)));
  const tab = openTab(device, spoiled(device.lms, () => 'request-lost'));
  await sleeps(firstRetryMs);
  tab.wake('reachable');
  await sleeps(firstRetryMs, firstRetryMs * 2);
  tab.wake('reachable');
  await sleeps(firstRetryMs, firstRetryMs * 2, firstRetryMs * 4);
  tab.wake('asked');
  await sleeps(firstRetryMs, firstRetryMs * 2, firstRetryMs * 4, firstRetryMs);
});

test('[S8] what is set aside is told when somebody lets it wait again; counts say what is what', async () => {
  const device = await aPlayedCourse();
  await settleEntry(device.db, 1, 'parked', 'forbidden');
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', incompleteAt('p1'), { state: 'open' }, 'open');
  const tab = openTab(device);
  await becomes(tab, { phase: 'idle', parked: 1, open: 1, waiting: 2, unsure: 0, refused: 0 });
  expect(device.lms.log).toEqual([]);
  await unpark(device.db, 'E1');
  await settles(device, ['told', 'told', 'told', 'open']);
});

test('[S8] the telling wakes nobody by its own steps: one try of a failing LMS is one try', async () => {
  const device = await aPlayedCourse();
  const tab = openTab(device, spoiled(device.lms, (name) => (name === 'GetParam' ? 'request-lost' : undefined)));
  await becomes(tab, { phase: 'waiting', because: 'offline' });
  const asked = device.lms.log.filter((said) => said === 'me').length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(device.lms.log.filter((said) => said === 'me')).toHaveLength(asked);
  expect(asked).toBe(1);
});

test('[S8] the browser wakes it when the network comes back and when the app is seen again, not when it is hidden', () => {
  const [global, page] = [new EventTarget(), Object.assign(new EventTarget(), { visibilityState: 'hidden' })];
  const woken: WakeReason[] = [];
  const stop = browserWakeUps(global, page)((why) => woken.push(why));
  page.dispatchEvent(new Event('visibilitychange'));
  global.dispatchEvent(new Event('online'));
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  stop();
  global.dispatchEvent(new Event('online'));
  expect(woken).toEqual(['online', 'visible']);
});
