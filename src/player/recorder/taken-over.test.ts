import { expect, test } from 'vitest';
import { stateAsCmi } from '#formats/hacp/state-as-cmi.ts';
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { aPackage } from '../../test/offline/course-package.ts';
import { aDevice, type TestDevice } from '../../test/offline/device.ts';
import { keepOnDevice } from '../../test/offline/kept-course.ts';
import { node, sequenced } from '../../test/formats/sequenced-course.ts';
import { aCoursePlayer, aRecorder, connectPlayer, endsWith } from '../../test/player/test-player.ts';
import type { CoursePlayer } from '../course-player.ts';
import type { AnsweredOffer } from '../messages.ts';

const place = { by: 'other-device', at: Date.parse('2026-03-03T14:02:00Z'), places: ['mark'] } as const;
const fromThere = (isTaken: boolean, standard: 'scorm-1.2' | 'scorm-2004' = 'scorm-1.2'): AnsweredOffer => ({
  isTaken, place,
  items: [{ itemId: 'I1', status: 'incomplete', score: { raw: 40 }, totalSeconds: 600, data: stateAsCmi(standard, { status: 'incomplete', location: 'p3', suspendData: 'a=1', score: { raw: 40, max: 100 } }) }],
});

async function aDeviceWithCourse(): Promise<TestDevice> {
  const device = await aDevice();
  await keepOnDevice(device, aPackage([{ id: 'I1' }, { id: 'I2' }]));
  return device;
}
async function open({ key, chunksName }: TestDevice, elsewhere?: AnsweredOffer): Promise<CoursePlayer> {
  const course = aCoursePlayer(aRecorder(() => openChunksDb(chunksName)));
  await course.open({ ...key, learnerName: 'Example, Anna', enrollmentId: 'E1', isNewAttempt: false, ...(elsewhere && { elsewhere }) });
  return course;
}

test('[S7] gone on from another device, the run begins at its place, with its data, result and time', async () => {
  const device = await aDeviceWithCourse();
  const course = await open(device, fromThere(true));
  expect((await device.db.getAll('launches'))[0]).toMatchObject({ continuedFrom: place });
  const player = connectPlayer(course);
  await course.startItem('I1');
  const { item } = await player.next('start-item');
  expect(item.cmi).toMatchObject({
    'cmi.core.entry': 'resume', 'cmi.core.lesson_location': 'p3', 'cmi.suspend_data': 'a=1', 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '40', 'cmi.core.total_time': '0000:10:00',
  });
  player.lastWords = endsWith({ ...item.cmi, 'cmi.core.lesson_location': 'p4', 'cmi.core.session_time': '0000:00:01' });
  await course.close();
  const record = await device.db.get('items', ['E1', 1, 'I1']);
  expect(record).toMatchObject({ data: { 'cmi.core.lesson_location': 'p4' }, totalSeconds: 601 });
  expect(record).not.toHaveProperty('isFromElsewhere');
});

test('[S7] what was done on this device stays beside it, and the better result counts', async () => {
  const device = await aDeviceWithCourse();
  const course = await open(device);
  const player = connectPlayer(course);
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '55', 'cmi.core.lesson_location': 'quiz' });
  await course.startItem('I1');
  await course.close();
  const again = await open(device, fromThere(true));
  expect(await device.db.get('items', ['E1', 1, 'I1'])).toMatchObject({ status: 'failed', scoreRaw: 55, data: { 'cmi.core.lesson_location': 'p3' } });
  expect(await device.db.getAll('sittings')).toMatchObject([{ data: { 'cmi.core.lesson_location': 'quiz' } }]);
  const next = connectPlayer(again);
  await again.startItem('I1');
  expect((await next.next('start-item')).item.cmi).toMatchObject({ 'cmi.core.lesson_location': 'p3', 'cmi.core.lesson_status': 'failed' });
});

test('[S7] declined, the run begins at the place of this device, and the launch remembers it', async () => {
  const device = await aDeviceWithCourse();
  const course = await open(device, fromThere(false));
  expect((await device.db.getAll('launches'))[0]).toMatchObject({ declined: place });
  expect(await device.db.getAll('items')).toEqual([]);
  const player = connectPlayer(course);
  await course.startItem('I1');
  expect((await player.next('start-item')).item.cmi).toMatchObject({ 'cmi.core.entry': 'ab-initio' });
});

test('[S7] in a course with an order the part begins from there too, once: what comes next is decided here', async () => {
  const device = await aDeviceWithCourse();
  const kept = await device.db.get('courses', 'E1');
  await device.db.put('courses', { ...kept!, course: sequenced([node('I1'), node('I2')]) });
  const course = await open(device, fromThere(true, 'scorm-2004'));
  const player = connectPlayer(course, { isSequencing: true });
  const deliverI1 = async (): Promise<Record<string, string>> => {
    const navigated = course.navigate({ kind: 'begin', target: 'I1' });
    await player.next('navigate');
    player.say({ type: 'deliver', itemId: 'I1', isResumed: false });
    await navigated;
    return (await player.next('start-item')).item.cmi;
  };
  expect(await deliverI1()).toMatchObject({ 'cmi.entry': 'resume', 'cmi.location': 'p3', 'cmi.suspend_data': 'a=1' });
  expect(await deliverI1()).toMatchObject({ 'cmi.entry': 'ab-initio' });
});
