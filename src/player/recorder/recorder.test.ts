import { inflateSync, strFromU8, strToU8, zipSync } from 'fflate';
import { deleteDB } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { CmiData } from '#formats/cmi.ts';
import type { CourseStandard } from '#formats/course.ts';
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { deletePackage } from '#offline/chunks/package-record.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { history, tellableQueues } from '#offline/outbox.ts';
import { openSittings } from '#offline/runs.ts';
import { aPackage, noise, type TestItem } from '../../test/offline/course-package.ts';
import { aDevice, type TestDevice } from '../../test/offline/device.ts';
import { keepOnDevice } from '../../test/offline/kept-course.ts';
import { aCoursePlayer, aRecorder, connectPlayer, endsWith, nextEvent } from '../../test/player/test-player.ts';
import type { CoursePlayer, CourseToOpen } from '../course-player.ts';
import { playerBounds } from '../parse-player-message.ts';
import { recoverInterrupted } from './recover-interrupted.ts';

const items: readonly TestItem[] = [{ id: 'I1' }, { id: 'I2' }, { id: 'PDF', file: 'handout.html', scormType: 'asset' }];

/** A device with one course on it. */
async function aDeviceWithCourse(bytes = aPackage(items)): Promise<TestDevice> {
  const device = await aDevice();
  await keepOnDevice(device, bytes);
  return device;
}
const recorderOn = ({ chunksName }: TestDevice): CoursePlayer => aCoursePlayer(aRecorder(() => openChunksDb(chunksName)));
const toOpen = (key: LearnerKey, more: Partial<CourseToOpen> = {}): CourseToOpen => ({ ...key, learnerName: 'Example, Anna', enrollmentId: 'E1', isNewAttempt: false, ...more });
/** Resolves when the run is on the disk with these data. */
async function isRecorded({ db }: TestDevice, sittingId: string, data: CmiData): Promise<void> {
  await expect.poll(() => db.get('sittings', sittingId)).toMatchObject({ data });
}
const states = async ({ db }: TestDevice): Promise<readonly string[]> =>
  (await history(db)).map(({ entry }) => `${entry.seq} ${entry.about.kind} ${entry.state}`).toReversed();

test('[S1] that a course was opened is on the device, waiting to be told, before anything plays', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const [line] = await history(device.db);
  expect(line).toMatchObject({ entry: { seq: 1, state: 'waiting' }, launch: { enrollmentId: 'E1', moduleTitle: 'Fire safety', attempt: 1, isNewAttempt: false } });
  const player = connectPlayer(course);
  expect(await player.next('open')).toMatchObject({ title: 'Fire safety' });
  expect(player.heard.length).toBe(1);
});

test('a run is kept from its start to its end, and what the next one starts from with it', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  await course.startItem('I1');
  expect(await states(device)).toEqual(['1 launch waiting', '2 sitting open']);
  const { item } = await player.next('start-item');
  expect(item).toMatchObject({ itemId: 'I1', title: 'Item I1', standard: 'scorm-1.2', resourceKind: 'sco', launch: { path: 'I1.html', query: '', fragment: '' } });
  expect(item.cmi).toMatchObject({ 'cmi.core.student_id': 'anna', 'cmi.core.entry': 'ab-initio', 'cmi.core.lesson_status': 'not attempted' });

  player.say({ type: 'set', sittingId: item.sittingId, changes: [['cmi.core.lesson_location', '3'], ['cmi.suspend_data', 'half']] });
  await isRecorded(device, item.sittingId, { 'cmi.core.lesson_location': '3', 'cmi.suspend_data': 'half' });
  expect(await device.db.get('sittings', item.sittingId)).toMatchObject({ state: 'open' });
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.core.exit': 'suspend', 'cmi.suspend_data': 'all' });
  await course.close();

  expect(await states(device)).toEqual(['1 launch waiting', '2 sitting waiting']);
  expect(await device.db.get('sittings', item.sittingId)).toMatchObject({ state: 'ended', didContentFinish: true, apiCalls: 5, data: { 'cmi.core.lesson_location': '3', 'cmi.suspend_data': 'all' } });
  expect(await device.db.get('items', ['E1', 1, 'I1'])).toMatchObject({ status: 'passed', scoreRaw: 90 });

  // The next time the learner is where they were.
  await course.open(toOpen(device.key));
  const again = connectPlayer(course);
  await course.startItem('I1');
  expect(again.item() ?? (await again.next('start-item')).item).toMatchObject({ cmi: { 'cmi.core.entry': 'resume', 'cmi.suspend_data': 'all', 'cmi.core.lesson_status': 'passed' } });
});

test('looking again at what is finished records nothing, tells nothing, and makes nothing worse', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.suspend_data': 'all' });
  await course.startItem('I1');
  await course.close();
  const [before, held] = [await states(device), await device.db.getAll('items')];

  await course.open(toOpen(device.key, { isForLooking: true }));
  const again = connectPlayer(course);
  await course.startItem('I1');
  const { item } = await again.next('start-item');
  expect(item.cmi).toMatchObject({ 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit', 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.suspend_data': 'all' });
  again.say({ type: 'item-started', sittingId: item.sittingId });
  again.say({ type: 'set', sittingId: item.sittingId, changes: [['cmi.core.lesson_status', 'failed']] });
  again.lastWords = endsWith({ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '10' });
  await course.startItem('I2');
  await expect.poll(() => again.item()?.cmi).toMatchObject({ 'cmi.core.lesson_mode': 'browse', 'cmi.core.credit': 'no-credit' });
  await course.close();
  expect(await states(device)).toEqual(before);
  expect(await device.db.getAll('items')).toEqual(held);
  expect(await device.db.getAll('launches')).toHaveLength(1);
  expect(await device.db.getAll('sittings')).toHaveLength(1);
});

test('a new attempt starts clean, and the attempt before stays as it was', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'failed', 'cmi.suspend_data': 'old' });
  await course.startItem('I1');
  await course.close();
  await course.open(toOpen(device.key, { isNewAttempt: true }));
  const next = connectPlayer(course);
  await course.startItem('I1');
  const { item } = await next.next('start-item');
  expect(item.cmi).toMatchObject({ 'cmi.core.entry': 'ab-initio', 'cmi.core.lesson_status': 'not attempted' });
  expect(item.cmi).not.toHaveProperty(['cmi.suspend_data']);
  expect(await device.db.get('items', ['E1', 1, 'I1'])).toMatchObject({ status: 'failed' });
  expect((await history(device.db))[0]).toMatchObject({ launch: { attempt: 2, isNewAttempt: true } });
});

test('an asset is completed by being opened', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'not attempted' }, { didContentFinish: false, apiCalls: 0 });
  await course.startItem('PDF');
  await player.next('start-item');
  await course.leaveItem();
  expect(await device.db.get('items', ['E1', 1, 'PDF'])).toMatchObject({ status: 'completed' });
});

test('[S2] going on to another item ends the one before, in order', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  await course.startItem('I1');
  await course.startItem('I2');
  await player.next('leave-item');
  expect(await states(device)).toEqual(['1 launch waiting', '2 sitting waiting', '3 sitting open']);
});

test('a course that hangs is left all the same, with what was known of it', { timeout: 15_000 }, async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  player.lastWords = undefined;
  await course.startItem('I1');
  const { item } = await player.next('start-item');
  player.say({ type: 'set', sittingId: item.sittingId, changes: [['cmi.core.lesson_location', '8']] });
  await isRecorded(device, item.sittingId, { 'cmi.core.lesson_location': '8' });
  await course.close();
  expect(await device.db.get('sittings', item.sittingId)).toMatchObject({ state: 'interrupted', data: { 'cmi.core.lesson_location': '8', 'cmi.core.lesson_status': 'incomplete' } });
  expect(await states(device)).toEqual(['1 launch waiting', '2 sitting waiting']);
});

test('that a course has finished, began again or asks for the bar is passed on, of the run that is open and of no other', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  await course.startItem('I1');
  const { item } = await player.next('start-item');
  const heard: unknown[] = [];
  course.subscribe((event) => heard.push(event));
  player.say({ type: 'content-session', sittingId: 'of-another-run', isOpen: false });
  player.say({ type: 'asks-for-bar', sittingId: 'of-another-run' });
  player.say({ type: 'content-session', sittingId: item.sittingId, isOpen: false });
  player.say({ type: 'asks-for-bar', sittingId: item.sittingId });
  player.say({ type: 'content-session', sittingId: item.sittingId, isOpen: true });
  const ours = (event: unknown): boolean => ['content-session', 'asks-for-bar'].includes((event as { type: string }).type);
  await expect.poll(() => heard.filter(ours)).toEqual([{ type: 'content-session', itemId: 'I1', isOpen: false }, { type: 'asks-for-bar' }, { type: 'content-session', itemId: 'I1', isOpen: true }]);
});

test('what never loaded is not completed: a handout whose file is damaged', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'not attempted' }, { didContentFinish: false, apiCalls: 0 });
  await course.startItem('PDF');
  await player.next('start-item');
  player.say({ type: 'failed', reason: 'damaged-file', detail: 'handout.html' });
  await course.leaveItem();
  expect(await device.db.get('items', ['E1', 1, 'PDF'])).toMatchObject({ status: 'incomplete' });
});

test('a SCO whose script broke before it called anything has not been done by having been opened; a silent one has, and an asset', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  player.lastWords = endsWith({}, { didContentFinish: false, apiCalls: 0 });
  const open = async (itemId: string, didBreak: boolean): Promise<string | undefined> => {
    await course.startItem(itemId);
    const { item } = await player.next('start-item');
    if (didBreak) player.say({ type: 'script-broke', sittingId: item.sittingId, detail: 'jQuery is not defined' });
    // Ten seconds go by.
    const now = performance.now.bind(performance);
    const later = vi.spyOn(performance, 'now').mockImplementation(() => now() + 10_000);
    await course.leaveItem();
    later.mockRestore();
    return (await device.db.get('items', ['E1', 1, itemId]))?.status;
  };
  expect([await open('I1', true), await open('I2', false), await open('PDF', true)]).toEqual(['incomplete', 'completed', 'completed']);
  // Mended, or with a network, it is a course like any other.
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'passed' }, { apiCalls: 4 });
  expect(await open('I1', true)).toBe('passed');
});

test('a player that was loaded anew ends the run that the one before had', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  connectPlayer(course);
  const shown = nextEvent(course, 'item-started');
  await course.startItem('I1');
  await shown;
  const ended = nextEvent(course, 'item-ended');
  const player = connectPlayer(course);
  await ended;
  expect(await states(device)).toEqual(['1 launch waiting', '2 sitting waiting']);
  await course.startItem('I1');
  await player.next('start-item');
  expect(await states(device)).toEqual(['1 launch waiting', '2 sitting waiting', '3 sitting open']);
});

test('an item that could not be shown never took place: it is not told', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course, { showsItems: false });
  const failed = nextEvent(course, 'failed');
  const ended = nextEvent(course, 'item-ended');
  await course.startItem('I1');
  player.say({ type: 'failed', reason: 'launch-file-missing', detail: 'I1.html' });
  expect(await failed).toMatchObject({ reason: 'launch-file-missing' });
  await ended;
  await course.close();
  expect(await states(device)).toEqual(['1 launch waiting']);
  expect(await device.db.count('sittings')).toBe(0);
  expect(await device.db.count('items')).toBe(0);
});

test('what the course commits is on the disk when that is said, and its state is shown', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  await course.startItem('I1');
  const { item } = await player.next('start-item');
  const state = nextEvent(course, 'item-state', ({ status }) => status === 'completed');
  player.say({ type: 'commit', sittingId: item.sittingId, data: { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '75' }, isFinal: false });
  expect(await state).toEqual({ type: 'item-state', itemId: 'I1', status: 'completed', scoreRaw: 75, scoreMax: 100 });
  expect(await device.db.get('sittings', item.sittingId)).toMatchObject({ data: { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '75' } });
});

test('when the browser takes the storage away in the middle of a course, the learner is told and the app goes on', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  await course.startItem('I1');
  const { item } = await player.next('start-item');
  const notSaved = nextEvent(course, 'not-saved');
  await deleteDB(device.db.name); // as "clear browsing data" does
  player.say({ type: 'commit', sittingId: item.sittingId, data: { 'cmi.core.lesson_status': 'passed' }, isFinal: false });
  expect(await notSaved).toEqual({ type: 'not-saved', reason: 'storage-failed' });
  await expect(course.leaveItem()).rejects.toMatchObject({ reason: 'storage-failed' });
  course.terminate();
});

test('only one tab has a course open; the other is told so', { timeout: 15_000 }, async () => {
  const device = await aDeviceWithCourse();
  const first = recorderOn(device);
  await first.open(toOpen(device.key));
  const second = recorderOn(device);
  await expect(second.open(toOpen(device.key))).rejects.toMatchObject({ name: 'RecorderError', reason: 'open-elsewhere' });
  await first.close();
  await second.open(toOpen(device.key));
  expect(await states(device)).toEqual(['1 launch waiting', '2 launch waiting']);
});

test('what is not here, or not in the course, is refused with its reason, and nothing is noted', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await expect(course.open(toOpen(device.key, { enrollmentId: 'E9' }))).rejects.toMatchObject({ reason: 'not-downloaded' });
  await expect(course.startItem('I1')).rejects.toMatchObject({ reason: 'not-open' });
  expect(await states(device)).toEqual([]);
  await course.open(toOpen(device.key));
  connectPlayer(course);
  await expect(course.startItem('I99')).rejects.toMatchObject({ reason: 'no-such-item' });
  await deletePackage(device.chunks, (await device.db.get('courses', 'E1'))?.packageKey ?? '');
  await course.close();
  await expect(course.open(toOpen(device.key))).rejects.toMatchObject({ reason: 'not-downloaded' });
});

const anAiccCourse = (): Uint8Array<ArrayBuffer> => {
  const texts = {
    'a.crs': '[Course]\nCourse_ID=lashing\nCourse_Title=Lashing',
    'a.au': '"System_ID","File_Name","Mastery_Score","Core_Vendor"\n"A1","a.html","",""\n"A2","b.html","75","questions=4"',
    'a.des': '"System_ID","Title"\n"A1","Rods"\n"A2","Check"',
    'a.cst': '"Block","Member","Member"\n"ROOT","A1","A2"',
    'a.pre': '"Structure_Element","Prerequisite"\n"A2","A1=C"',
    'a.html': '',
    'b.html': '',
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])));
};

test('a course of a standard that the player does not know is refused, and nothing is noted', async () => {
  const device = await aDeviceWithCourse();
  const kept = await device.db.get('courses', 'E1');
  if (kept) await device.db.put('courses', { ...kept, course: { ...kept.course, standard: 'scorm-2030' as CourseStandard } });
  const course = recorderOn(device);
  await expect(course.open(toOpen(device.key))).rejects.toMatchObject({ reason: 'unsupported-kind' });
  expect(await states(device)).toEqual([]);
});

test('an AICC course is recorded as any other: what its content reported is kept, and the next time it goes on there', async () => {
  const device = await aDeviceWithCourse(anAiccCourse());
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  await course.startItem('A1');
  const { item } = await player.next('start-item');
  expect(item).toMatchObject({ standard: 'aicc', resourceKind: 'unsaid', cmi: { 'cmi.core.student_id': 'anna', 'cmi.core.entry': 'ab-initio', 'cmi.core.total_time': '0000:00:00' } });
  player.lastWords = endsWith({ ...item.cmi, 'cmi.core.lesson_status': 'incomplete', 'cmi.core.lesson_location': 'p2', 'cmi.suspend_data': 'a', 'cmi.comments': 'good', 'cmi.student_preference.text_color': 'red', 'cmi.interactions.0.id': 'q1', 'aicc.path.0.text': 'x' });
  await course.leaveItem();
  expect(await device.db.get('sittings', item.sittingId)).toMatchObject({ standard: 'aicc', data: { 'cmi.comments': 'good', 'cmi.interactions.0.id': 'q1', 'aicc.path.0.text': 'x' } });
  await course.startItem('A1');
  const again = (await player.next('start-item')).item.cmi;
  expect(again).toMatchObject({ 'cmi.core.entry': 'resume', 'cmi.core.lesson_location': 'p2', 'cmi.suspend_data': 'a', 'cmi.student_preference.text_color': 'red' });
  // What was told by the run before is not told again.
  expect(Object.keys(again).filter((element) => /comments|interactions|aicc\./.test(element))).toEqual([]);
});

test('a part that waits for another is refused until that is done, and no run of it is noted', async () => {
  const device = await aDeviceWithCourse(anAiccCourse());
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  await expect(course.startItem('A2')).rejects.toMatchObject({ reason: 'prerequisites-missing', message: expect.stringContaining('A1') as string });
  expect(await states(device)).toEqual(['1 launch waiting']);
  await course.startItem('A1');
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'completed' });
  await course.startItem('A2');
  await expect.poll(() => player.item()?.itemId).toBe('A2');
  expect(player.item()?.cmi).toMatchObject({ 'cmi.student_data.mastery_score': '75', 'cmi.launch_data': 'questions=4' });
  await course.close();
  // A new attempt begins with nothing done.
  await course.open(toOpen(device.key, { isNewAttempt: true }));
  connectPlayer(course);
  await expect(course.startItem('A2')).rejects.toMatchObject({ reason: 'prerequisites-missing' });
});

test('[S11] another learner on the same device finds nothing of the first one’s', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await expect(course.open({ ...toOpen(device.key), userId: 'ben' })).rejects.toMatchObject({ reason: 'not-downloaded' });
});

test('files come out of the archive as they lie there, and nothing else does', async () => {
  const film = noise(3_000_000);
  const page = '<p>Grüße</p>'.repeat(200);
  const device = await aDeviceWithCourse(aPackage(items, { 'a/Grüße.html': strToU8(page), 'film.mp4': [film, { level: 0 }] }));
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  await player.next('open');
  player.say({ type: 'ask-file', id: 1, path: 'A/gr%C3%BC%C3%9Fe.html' });
  const { file } = await player.next('file');
  expect(file).toMatchObject({ path: 'a/Grüße.html', method: 8, size: strToU8(page).length });
  player.say({ type: 'read', id: 2, entry: file?.entry ?? -1, start: 0, length: file?.compressedSize ?? 0 });
  const { bytes } = await player.next('bytes');
  expect(strFromU8(inflateSync(new Uint8Array(bytes ?? new ArrayBuffer())))).toBe(page);

  player.say({ type: 'ask-file', id: 3, path: 'film.mp4' });
  const { file: found } = await player.next('file');
  player.say({ type: 'read', id: 4, entry: found?.entry ?? -1, start: 1_048_000, length: 1_000_000 });
  const { bytes: part } = await player.next('bytes');
  const filmPart = new Uint8Array(part ?? new ArrayBuffer());
  expect(filmPart.length).toBe(1_000_000);
  expect(filmPart.every((byte, index) => byte === film[1_048_000 + index])).toBe(true);

  player.say({ type: 'ask-file', id: 5, path: '../../secret' });
  expect(await player.next('file')).toMatchObject({ id: 5, file: null });
  player.say({ type: 'read', id: 6, entry: 9999, start: 0, length: 10 });
  expect(await player.next('bytes')).toMatchObject({ id: 6, bytes: null });
});

test('all texts are given at once for what cannot wait, once a launch', async () => {
  const device = await aDeviceWithCourse(aPackage(items, { 'texts/en.xml': strToU8('<t>hello</t>'), 'a.png': noise(500) }));
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  player.say({ type: 'ask-texts', id: 1 });
  const { files, isComplete } = await player.next('texts');
  expect(isComplete).toBe(true);
  expect(files.map(({ path }) => path).sort((one, other) => one.localeCompare(other))).toEqual(['handout.html', 'I1.html', 'I2.html', 'imsmanifest.xml', 'texts/en.xml']);
  const xml = files.find(({ path }) => path === 'texts/en.xml');
  const bytes = new Uint8Array(xml?.bytes ?? new ArrayBuffer());
  expect(strFromU8(xml?.method === 8 ? inflateSync(bytes) : bytes)).toBe('<t>hello</t>');
  player.say({ type: 'ask-texts', id: 2 });
  expect(await player.next('texts')).toMatchObject({ id: 2, files: [], isComplete: false });
});

test('a course cannot speak for a run that is not its own, nor without measure', async () => {
  const device = await aDeviceWithCourse();
  const course = recorderOn(device);
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'passed' });
  await course.startItem('I1');
  await course.leaveItem();
  const [earlier] = await device.db.getAll('sittings');
  await course.startItem('I2');
  const { item } = await (player.next('start-item').then(() => player.next('start-item')));
  const hostile: readonly unknown[] = [
    { type: 'set', sittingId: earlier?.id, changes: [['cmi.core.lesson_status', 'failed']] },
    { type: 'item-ended', sittingId: earlier?.id, data: {}, didContentFinish: true, apiCalls: 1, apiErrors: 0 },
    { type: 'set', sittingId: item.sittingId, changes: [['cmi.suspend_data', 'x'.repeat(playerBounds.value + 1)]] },
    { type: 'commit', sittingId: item.sittingId, data: { notAnElement: 'x' }, isFinal: true },
    'nonsense',
    null,
  ];
  for (const message of hostile) player.say(message);
  player.say({ type: 'set', sittingId: item.sittingId, changes: [['cmi.core.lesson_location', 'honest']] });
  await isRecorded(device, item.sittingId, { 'cmi.core.lesson_location': 'honest' });
  expect(await device.db.get('sittings', earlier?.id ?? '')).toEqual(earlier);
  const now = await device.db.get('sittings', item.sittingId);
  expect(now).toMatchObject({ state: 'open', didContentFinish: false, data: { 'cmi.core.lesson_location': 'honest' } });
  expect(now?.data).not.toHaveProperty(['cmi.suspend_data']);
});

test('runs that were cut off are ended once, from what was written, by the next start of the app', async () => {
  const device = await aDeviceWithCourse();
  const worker = new Worker(new URL('../../test/player/doomed-recorder.ts', import.meta.url), { type: 'module' });
  const course = aCoursePlayer(worker);
  worker.postMessage({ chunksName: device.chunksName });
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  await course.startItem('I1');
  const { item } = await player.next('start-item');
  player.say({ type: 'set', sittingId: item.sittingId, changes: [['cmi.core.lesson_location', '5'], ['cmi.core.session_time', '0010:00:00']] });
  await isRecorded(device, item.sittingId, { 'cmi.core.lesson_location': '5' });

  // While it lives nobody touches its run.
  expect(await recoverInterrupted(device.db)).toEqual([]);
  expect(await openSittings(device.db)).toHaveLength(1);
  course.terminate();

  // Its lock goes a moment after it.
  await expect.poll(async () => (await recoverInterrupted(device.db)).length).toBe(1);
  expect(await recoverInterrupted(device.db)).toEqual([]);
  const after = await device.db.get('sittings', item.sittingId);
  expect(after).toMatchObject({ state: 'interrupted', data: { 'cmi.core.lesson_location': '5', 'cmi.core.lesson_status': 'incomplete' } });
  expect((await tellableQueues(device.db)).flat().map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  const record = await device.db.get('items', ['E1', 1, 'I1']);
  expect(record).toMatchObject({ status: 'incomplete', totalSeconds: after?.ownSeconds }); // what was not its last word is not believed

  const next = recorderOn(device);
  await next.open(toOpen(device.key));
  const nextPlayer = connectPlayer(next);
  await next.startItem('I1');
  expect((await nextPlayer.next('start-item')).item.cmi).toMatchObject({ 'cmi.core.entry': 'resume', 'cmi.core.lesson_location': '5' });
});

test('the worker that ships opens, records and closes a course', async () => {
  const device = await aDevice();
  const chunks = await openChunksDb(); // the real one, which other tests leave alone
  onTestFinished(() => chunks.close());
  await keepOnDevice({ db: device.db, chunks }, aPackage(items));
  const packageKey = (await device.db.get('courses', 'E1'))?.packageKey ?? '';
  onTestFinished(() => deletePackage(chunks, packageKey));
  const course = aCoursePlayer(new Worker(new URL('./recorder-worker.ts', import.meta.url), { type: 'module' }));
  await course.open(toOpen(device.key));
  const player = connectPlayer(course);
  player.lastWords = endsWith({ 'cmi.core.lesson_status': 'completed' });
  await course.startItem('I1');
  await player.next('start-item');
  await course.close();
  expect(await states(device)).toEqual(['1 launch waiting', '2 sitting waiting']);
  expect(await (await openLearnerDb(device.key)).get('items', ['E1', 1, 'I1'])).toMatchObject({ status: 'completed' });
  course.terminate();
});
