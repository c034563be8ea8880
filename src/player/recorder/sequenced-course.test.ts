import { expect, test } from 'vitest';
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { aPackage } from '../../test/offline/course-package.ts';
import { aDevice, type TestDevice } from '../../test/offline/device.ts';
import { keepOnDevice } from '../../test/offline/kept-course.ts';
import { node, sequenced } from '../../test/formats/sequenced-course.ts';
import { aCoursePlayer, aRecorder, connectPlayer, endsWith, nextEvent, type TestPlayer } from '../../test/player/test-player.ts';
import type { CoursePlayer, RecorderEvent } from '../course-player.ts';
import type { FromPlayer } from '../messages.ts';
import type { NavigationRequest } from '../sequencing-messages.ts';

/** A device with a course of two items and an order. */
async function aDeviceWithOrder(): Promise<TestDevice> {
  const device = await aDevice();
  await keepOnDevice(device, aPackage([{ id: 'I1' }, { id: 'I2' }]));
  const kept = await device.db.get('courses', 'E1');
  if (!kept) throw new Error('not kept');
  await device.db.put('courses', { ...kept, course: sequenced([node('I1'), node('I2')]) });
  return device;
}
const open = async ({ key, chunksName }: TestDevice, more: { isNewAttempt?: boolean } = {}): Promise<CoursePlayer> => {
  const course = aCoursePlayer(aRecorder(() => openChunksDb(chunksName)));
  await course.open({ ...key, learnerName: 'Example, Anna', enrollmentId: 'E1', isNewAttempt: false, ...more });
  return course;
};
const hearAll = (course: CoursePlayer): RecorderEvent[] => {
  const heard: RecorderEvent[] = [];
  course.subscribe((event) => heard.push(event));
  return heard;
};
/** Answers the next request as a sequencer would, and says which it was. */
async function answers(player: TestPlayer, ...said: readonly FromPlayer[]): Promise<NavigationRequest> {
  const { request } = await player.next('navigate');
  for (const message of said) player.say(message);
  return request;
}
const deliver = (itemId: string, isResumed = false): FromPlayer => ({ type: 'deliver', itemId, isResumed });

test('a course with an order begins with what its sequencer delivers, and goes on where it says', async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const heard = hearAll(course);
  const player = connectPlayer(course, { isSequencing: true });
  expect(await player.next('open')).toMatchObject({ sequencing: { course: { rootActivity: { id: 'org' }, items: [{ id: 'I1' }, { id: 'I2' }] } } });
  const [request] = await Promise.all([answers(player, deliver('I1')), course.navigate({ kind: 'begin' })]);
  expect(request).toEqual({ kind: 'begin' });
  const first = await player.next('start-item');
  expect(first.item).toMatchObject({ itemId: 'I1', cmi: { 'cmi.entry': 'ab-initio' } });
  expect(heard).toContainEqual({ type: 'item-asked', itemId: 'I1' });
  const words = endsWith({ 'cmi.completion_status': 'completed' })(first.item.sittingId);
  await Promise.all([answers(player, words, deliver('I2')), course.navigate({ kind: 'continue' })]);
  expect((await player.next('start-item')).item).toMatchObject({ itemId: 'I2' });
  expect(await device.db.get('items', ['E1', 1, 'I1'])).toMatchObject({ status: 'completed' });
});

test('what an item held is given back when its attempt goes on, and not when the sequencer begins a new one', async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const player = connectPlayer(course, { isSequencing: true });
  const show = async (delivery: FromPlayer, request: NavigationRequest) => {
    await Promise.all([answers(player, delivery), course.navigate(request)]);
    return (await player.next('start-item')).item;
  };
  player.lastWords = endsWith({ 'cmi.completion_status': 'completed', 'cmi.location': 'p7', 'cmi.exit': '' });
  await show(deliver('I1'), { kind: 'begin' });
  const resumed = await show(deliver('I1', true), { kind: 'choice', target: 'I1' });
  expect(resumed.cmi).toMatchObject({ 'cmi.entry': 'resume', 'cmi.location': 'p7' });
  const anew = await show(deliver('I1'), { kind: 'choice', target: 'I1' });
  expect(anew.cmi).toMatchObject({ 'cmi.entry': 'ab-initio', 'cmi.total_time': 'PT0S' });
  expect(anew.cmi).not.toHaveProperty(['cmi.location']);
});

test('content that goes on by itself is followed', async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const player = connectPlayer(course, { isSequencing: true });
  await Promise.all([answers(player, deliver('I1')), course.navigate({ kind: 'begin' })]);
  await player.next('start-item');
  player.say(deliver('I2'));
  expect(await player.next('leave-item')).toBeDefined();
  expect((await player.next('start-item')).item.itemId).toBe('I2');
});

test('an item that the course does not have is not opened, whatever the player says', async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const player = connectPlayer(course, { isSequencing: true });
  const [, refused] = await Promise.all([answers(player, deliver('X')), course.navigate({ kind: 'begin' }).catch((error: unknown) => error)]);
  expect(refused).toMatchObject({ reason: 'no-such-item' });
});

test('where content goes on by itself to what cannot be opened, the learner hears of it', async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const player = connectPlayer(course, { isSequencing: true });
  await Promise.all([answers(player, deliver('I1')), course.navigate({ kind: 'begin' })]);
  await player.next('start-item');
  const failed = nextEvent(course, 'failed');
  player.say(deliver('X'));
  expect(await failed).toMatchObject({ reason: 'no-such-item', detail: 'X' });
});

test('where the learner is in the order is on the disk at once, and given back: after a kill, and to a new attempt as what it may inherit', async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const player = connectPlayer(course, { isSequencing: true });
  await Promise.all([answers(player, deliver('I1'), { type: 'sequencing-state', state: 'one' }), course.navigate({ kind: 'begin' })]);
  await expect.poll(() => device.db.get('sequences', ['E1', 1])).toMatchObject({ state: 'one' });
  player.say({ type: 'sequencing-state', state: 'two' });
  const leaving = course.close();
  expect(await answers(player, { type: 'sequencing-state', state: 'three' }, { type: 'session-ended', reason: 'suspend-all' })).toEqual({ kind: 'suspendAll' });
  await leaving;
  expect(await device.db.get('sequences', ['E1', 1])).toMatchObject({ state: 'three' });

  const again = await open(device);
  expect(await connectPlayer(again, { isSequencing: true }).next('open')).toMatchObject({ sequencing: { kept: 'three' } });
  await again.close();
  const anew = await open(device, { isNewAttempt: true });
  const { sequencing } = await connectPlayer(anew, { isSequencing: true }).next('open');
  expect(sequencing).toMatchObject({ inherited: 'three' });
  expect(sequencing).not.toHaveProperty('kept');
});

test('a wish that is not allowed changes nothing and is said; the end of the course, too', async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const heard = hearAll(course);
  const player = connectPlayer(course, { isSequencing: true });
  // Asked for on the course's page, and not allowed: the sequencer says another one.
  const begun = Promise.all([answers(player, { type: 'stayed', isRefused: true }, deliver('I1')), course.navigate({ kind: 'begin', target: 'I2' })]);
  await begun;
  expect(heard.map(({ type }) => type).filter((type) => type === 'stayed' || type === 'item-asked')).toEqual(['stayed', 'item-asked']);
  await Promise.all([answers(player, { type: 'stayed', isRefused: true }), course.navigate({ kind: 'previous' })]);
  await Promise.all([answers(player, { type: 'session-ended', reason: 'end-of-content' }), course.navigate({ kind: 'continue' })]);
  expect(heard.at(-1)).toEqual({ type: 'session-ended', reason: 'end-of-content' });
  // It is over: leaving suspends nothing.
  await course.close();
  expect(player.heard.filter(({ type }) => type === 'navigate')).toHaveLength(3);
});

test('what may be asked for is passed on to the app', async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const player = connectPlayer(course, { isSequencing: true });
  await player.next('open');
  const navigation = { current: 'I1', canContinue: true, canGoBack: false, choices: ['I2'], hidden: ['exit'], activities: [{ id: 'I1', status: 'incomplete' }] };
  const news = nextEvent(course, 'navigation');
  player.say({ type: 'navigation', navigation });
  expect(await news).toEqual({ type: 'navigation', navigation });
});

test('a player from before the sequencer plays the course item by item; the app is told', async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const player = connectPlayer(course);
  await expect(course.navigate({ kind: 'begin' })).rejects.toMatchObject({ reason: 'no-sequencer' });
  await course.startItem('I1');
  expect((await player.next('start-item')).item.itemId).toBe('I1');
});

test('a course that hangs when the learner goes on ends its item from what is known, and the learner hears of it', { timeout: 15_000 }, async () => {
  const device = await aDeviceWithOrder();
  const course = await open(device);
  const player = connectPlayer(course, { isSequencing: true });
  await Promise.all([answers(player, deliver('I1')), course.navigate({ kind: 'begin' })]);
  await player.next('start-item');
  const failed = nextEvent(course, 'failed');
  const going = course.navigate({ kind: 'continue' });
  expect(await failed).toMatchObject({ reason: 'run-time-failed' });
  await going;
  expect(await device.db.getAllFromIndex('sittings', 'by-state', 'interrupted')).toHaveLength(1);
});
