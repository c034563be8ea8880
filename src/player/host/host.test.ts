import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FromPlayer, ItemStart, ToPlayer } from '#player/messages.ts';
import { createCourseWindows } from './course-windows.ts';
import { servicesName, type CourseServices } from './course-services.ts';
import { createPlayer, type Player } from './create-player.ts';
import { runItem, type RunningItem } from './run-item.ts';

const item: ItemStart = {
  sittingId: 's1',
  itemId: 'I1',
  title: 'Lesson one',
  standard: 'scorm-1.2',
  resourceKind: 'sco',
  launch: { path: 'index.html', query: '', fragment: '' },
  cmi: { 'cmi.core.student_name': 'Lind, Maria', 'cmi.core.lesson_location': 'p2' },
};

type Said<Type extends FromPlayer['type']> = Extract<FromPlayer, { type: Type }>;
interface Ear {
  readonly said: FromPlayer[];
  readonly say: (message: FromPlayer) => void;
  readonly of: <Type extends FromPlayer['type']>(type: Type) => Said<Type>[];
}
function anEar(): Ear {
  const said: FromPlayer[] = [];
  return { said, say: (message) => said.push(message), of: (type) => said.filter((message): message is Said<typeof type> => message.type === type) };
}

/** A SCO in one page, opened in this test's own window as in the player. */
async function aRun(script: string, more: Partial<ItemStart> = {}, ear = anEar()): Promise<{ run: RunningItem; ear: Ear }> {
  const page = `<!doctype html><title>SCO</title><body><script>const API = parent.API || parent.API_1484_11; ${script}</script></body>`;
  const container = document.createElement('div');
  document.body.append(container);
  const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  const run = await runItem({ ...item, ...more }, { window, container, say: ear.say, address, closeWindows: () => Promise.resolve() });
  await new Promise((resolve) => run.frame.addEventListener('load', resolve, { once: true }));
  return { run, ear };
}

test('a course finds its API when its first line runs, and every change is said at once', async () => {
  const { run, ear } = await aRun(`API.LMSInitialize(''); API.LMSSetValue('cmi.core.lesson_location', API.LMSGetValue('cmi.core.student_name')); API.LMSCommit('');`);
  expect(ear.said.slice(0, 3)).toMatchObject([
    { type: 'item-started', sittingId: 's1' },
    { type: 'set', changes: [['cmi.core.lesson_location', 'Lind, Maria']] },
    { type: 'commit', isFinal: false, data: { 'cmi.core.lesson_location': 'Lind, Maria' } },
  ]);
  await run.leave();
});

test('leaving lets the course finish in whichever handler it does so', async () => {
  for (const event of ['beforeunload', 'pagehide', 'unload']) {
    const { run, ear } = await aRun(`API.LMSInitialize(''); addEventListener('${event}', () => { API.LMSSetValue('cmi.core.lesson_status', 'completed'); API.LMSFinish(''); });`);
    await run.leave();
    expect(ear.of('item-ended')).toMatchObject([{ didContentFinish: true, apiCalls: 3, apiErrors: 0, data: { 'cmi.core.lesson_status': 'completed' } }]);
    expect(ear.of('commit').at(-1)).toMatchObject({ isFinal: true });
  }
});

test('a course that never finishes is finished on its behalf, with its place kept', async () => {
  const { run, ear } = await aRun(`API.LMSInitialize(''); API.LMSSetValue('cmi.core.lesson_location', 'p9');`);
  await run.leave();
  expect(ear.of('item-ended')).toMatchObject([{ didContentFinish: false, data: { 'cmi.core.lesson_location': 'p9', 'cmi.core.exit': 'suspend', 'cmi.core.lesson_status': 'incomplete' } }]);
  expect(ear.said.at(-1)?.type).toBe('item-ended');
});

test('after leaving, the frame and the API are gone', async () => {
  const { run } = await aRun(`API.LMSInitialize('');`);
  expect(window).toHaveProperty('API');
  await run.leave();
  expect(window).not.toHaveProperty('API');
  expect(run.frame.isConnected).toBe(false);
});

test('a page whose own load comes while it is being left still gets its last handlers', async () => {
  const { run, ear } = await aRun(`API.LMSInitialize(''); addEventListener('pagehide', () => { API.LMSSetValue('cmi.core.lesson_location', 'last'); API.LMSFinish(''); });`);
  const leaving = run.leave();
  run.frame.dispatchEvent(new Event('load'));
  await leaving;
  expect(ear.of('item-ended')).toMatchObject([{ didContentFinish: true, data: { 'cmi.core.lesson_location': 'last' } }]);
});

test('the silence of a page that was left before it had loaded says nothing, and that is told before its end', async () => {
  const ear = anEar();
  const container = document.createElement('div');
  document.body.append(container);
  const address = URL.createObjectURL(new Blob(['<!doctype html><title>Slow</title>'], { type: 'text/html' }));
  const run = await runItem(item, { window, container, say: ear.say, address, closeWindows: () => Promise.resolve() });
  await run.leave();
  expect(ear.said.map(({ type }) => type)).toEqual(['item-started', 'script-broke', 'item-ended']);
});

test('a page that never calls says so with its end', async () => {
  const { run, ear } = await aRun('');
  await run.leave();
  expect(ear.of('script-broke')).toEqual([]);
  expect(ear.of('item-ended')).toMatchObject([{ didContentFinish: false, apiCalls: 0, data: { 'cmi.core.lesson_location': 'p2' } }]);
});

test('a course that asks for the exit is let out, also one without sequencing; once it is being left, its wishes are void', async () => {
  const { run, ear } = await aRun(`API.Initialize(''); API.SetValue('adl.nav.request', 'exitAll'); API.Terminate('');`, { standard: 'scorm-2004', cmi: {} });
  await expect.poll(() => ear.of('wants-to-leave')).toMatchObject([{ why: 'exit', sittingId: 's1' }]);
  await run.leave();
  run.wantsToLeave('close');
  expect(ear.of('wants-to-leave')).toHaveLength(1);
});

test('a course that finishes and stays says so; when it begins again, that too; and of one that is being left nothing more', async () => {
  const { run, ear } = await aRun(`API.LMSInitialize(''); API.LMSFinish('');`);
  expect(ear.of('content-session')).toEqual([{ type: 'content-session', sittingId: 's1', isOpen: false }]);
  const { API } = window as unknown as { API: { LMSInitialize(parameter: string): string } };
  API.LMSInitialize('');
  expect(ear.of('content-session').map(({ isOpen }) => isOpen)).toEqual([false, true]);
  await run.leave();
  run.asksForBar();
  expect(ear.of('content-session')).toHaveLength(2);
  expect(ear.of('asks-for-bar')).toEqual([]);
});

test('Escape in a course asks the app for its bar', async () => {
  const { run, ear } = await aRun(`API.LMSInitialize('');`);
  run.asksForBar();
  expect(ear.of('asks-for-bar')).toEqual([{ type: 'asks-for-bar', sittingId: 's1' }]);
  await run.leave();
});

test('when the page is hidden, what is known is sent before it is to be put on disk', async () => {
  const { run, ear } = await aRun(`API.LMSInitialize('');`);
  ear.said.length = 0;
  (window as unknown as { API: { LMSSetValue(element: string, value: string): string } }).API.LMSSetValue('cmi.suspend_data', 'x');
  run.flush();
  expect(ear.said.map(({ type }) => type)).toEqual(['set', 'flush']);
  await run.leave();
});

test('a script that breaks before anything was called is told once; after a call it is the course’s own business', async () => {
  const { run, ear } = await aRun('');
  run.scriptBroke('jQuery is not defined');
  run.scriptBroke('jQuery is not defined');
  await run.leave();
  expect(ear.of('script-broke')).toEqual([{ type: 'script-broke', sittingId: 's1', detail: 'jQuery is not defined' }]);
  const speaking = await aRun(`API.LMSInitialize('');`);
  speaking.run.scriptBroke('x is not defined');
  await speaking.run.leave();
  expect(speaking.ear.of('script-broke')).toEqual([]);
});

test('a course that goes on working while it is left does not hold the learner', { timeout: 10_000 }, async () => {
  const { run, ear } = await aRun(`API.LMSInitialize(''); addEventListener('beforeunload', (event) => event.preventDefault());`);
  await run.leave();
  expect(ear.of('item-ended')).toHaveLength(1);
});

interface Staged extends Ear {
  readonly player: Player;
  readonly services: CourseServices;
  readonly hear: (message: ToPlayer) => void;
}
/** A player beside the document, so that its frames load nothing. */
function aPlayer(workerIsActive = true): Staged {
  const ear = anEar();
  const close = window.close.bind(window);
  const player = createPlayer({ window, container: document.createElement('div'), say: ear.say, words: { lang: 'sv', closeWindow: 'Stäng fönstret' }, workerIsActive });
  onTestFinished(() => {
    Reflect.deleteProperty(window, servicesName);
    window.close = close;
  });
  const { [servicesName]: services } = window as unknown as Record<string, CourseServices>;
  if (!services) throw new Error('no services');
  return { ...ear, player, services, hear: (message) => player.hear(message) };
}
const open: ToPlayer = { type: 'open', token: 'tok', title: 'Fire safety', storagePrefix: 'p1:' };

test('a damaged picture is a missing one, and the course goes on; a damaged script, or the file that an item opens with, is said', async () => {
  const { said, player, hear } = aPlayer();
  hear(open);
  hear({ type: 'start-item', item: { ...item, launch: { path: 'talk.mp4', query: '', fragment: '' } } });
  await expect.poll(() => said.at(-1)?.type).toBe('ask-file');
  for (const path of ['pages/harbour.png', 'sound/bell.mp3', 'talk.mp4', 'app.js']) player.serving()?.onDamaged(path);
  expect(said.slice(-4)).toEqual([
    { type: 'missing-file', path: 'pages/harbour.png' },
    { type: 'missing-file', path: 'sound/bell.mp3' },
    { type: 'failed', reason: 'damaged-file', detail: 'talk.mp4' },
    { type: 'failed', reason: 'damaged-file', detail: 'app.js' },
  ]);
});

test('a course that opens is answered, and its texts are asked for before anything plays', () => {
  const { said, hear, services, player } = aPlayer();
  expect(player.serving()).toBeUndefined();
  hear(open);
  expect(said).toEqual([{ type: 'ask-texts', id: 1 }, { type: 'opened', isSequencing: true }]);
  expect(player.serving()?.token).toBe('tok');
  expect(services.storagePrefix).toBe('p1:');
  const own = (path: string): boolean => services.isOwn(`${location.origin}${path}`);
  expect([own('/player/c/tok/a.html'), own('/player/c/other/a.html'), own('/player/'), services.isOwn('https://example.org/player/c/tok/a.html')]).toEqual([true, false, false, false]);
});

test('a browser that refuses the worker is told as soon as a course is opened', () => {
  const { said, hear } = aPlayer(false);
  hear(open);
  expect(said).toEqual([{ type: 'failed', reason: 'worker-refused', detail: '' }]);
});

test('an item whose file is not in the course is not begun, and can still be left', async () => {
  const { said, of, hear } = aPlayer();
  hear(open);
  hear({ type: 'texts', id: 1, files: [], isComplete: true });
  hear({ type: 'start-item', item });
  await expect.poll(() => of('ask-file')).toMatchObject([{ path: 'index.html' }]);
  hear({ type: 'file', id: of('ask-file')[0]?.id ?? 0, file: null });
  await expect.poll(() => of('failed')).toEqual([{ type: 'failed', reason: 'launch-file-missing', detail: 'index.html' }]);
  hear({ type: 'leave-item', sittingId: 's1' });
  await expect.poll(() => said.at(-1)).toMatchObject({ type: 'item-ended', sittingId: 's1', apiCalls: 0, data: item.cmi });
  expect(of('item-started')).toEqual([]);
});

test('items follow each other: the one before has ended when the next begins', async () => {
  const { of, said, hear } = aPlayer();
  hear(open);
  hear({ type: 'texts', id: 1, files: [], isComplete: true });
  const answerFiles = async (count: number): Promise<void> => {
    await expect.poll(() => of('ask-file').length).toBe(count);
    hear({ type: 'file', id: of('ask-file')[count - 1]?.id ?? 0, file: { entry: 1, path: 'index.html', method: 0, compressedSize: 1, size: 1 } });
  };
  hear({ type: 'start-item', item });
  hear({ type: 'leave-item', sittingId: 's1' });
  hear({ type: 'start-item', item: { ...item, sittingId: 's2' } });
  hear({ type: 'leave-item', sittingId: 's2' });
  await answerFiles(1);
  await answerFiles(2);
  await expect.poll(() => of('item-ended').length, { timeout: 5000 }).toBe(2);
  expect(said.flatMap((message) => (message.type === 'item-started' || message.type === 'item-ended' ? [`${message.type} ${message.sittingId}`] : []))).toEqual([
    'item-started s1',
    'item-ended s1',
    'item-started s2',
    'item-ended s2',
  ]);
});

test('the keyboard that the app gives to the player goes on into the course, so that Tab goes through it', async () => {
  const { services, player, hear } = aPlayer();
  hear(open);
  const course = services.openWindow('about:blank', 'course', window);
  const given = (): void => player.focus();
  addEventListener('focus', given);
  onTestFinished(() => removeEventListener('focus', given));
  (document.activeElement as HTMLElement).blur();
  window.parent.focus();
  await expect.poll(() => document.hasFocus()).toBe(false);
  window.focus();
  await expect.poll(() => course?.document.hasFocus()).toBe(true);
  if (course) services.closeWindow(course);
});

test('Escape brings the bar also from a window that a course writes itself, and its storage is the course’s own there', async () => {
  const { services, hear } = aPlayer();
  hear(open);
  const told = vi.spyOn(services, 'escapePressed');
  const written = services.openWindow('about:blank', 'print', window) as Window & typeof globalThis;
  const press = async (): Promise<void> => {
    written.focus();
    written.document.querySelector('input')?.focus();
    await userEvent.keyboard('{Escape}');
  };
  written.document.write('<title>Print</title><input>');
  written.document.close();
  await press();
  expect(told).toHaveBeenCalledTimes(1);
  // Written anew, all that listened there is gone.
  written.document.open();
  written.document.write('<input><script>localStorage.setItem("from", "print")</script>');
  written.document.close();
  await press();
  expect(told).toHaveBeenCalledTimes(2);
  expect([localStorage.getItem('p1:from'), localStorage.getItem('from')]).toEqual(['print', null]);
  localStorage.removeItem('p1:from');
  written.close();
  await expect.poll(() => written.closed).toBe(true);
});

test('several items that open the same page are told apart by what follows its name', async () => {
  const ear = anEar();
  const container = document.createElement('div');
  const player = createPlayer({ window, container, say: ear.say, words: undefined, workerIsActive: true });
  player.hear(open);
  player.hear({ type: 'texts', id: 1, files: [], isComplete: true });
  const seen: string[] = [];
  for (const [index, launch] of [{ query: '?item=1', fragment: '' }, { query: '?item=2', fragment: '' }, { query: '', fragment: '#3' }].entries()) {
    player.hear({ type: 'start-item', item: { ...item, sittingId: `s${index}`, launch: { path: 'index.html', ...launch } } });
    await expect.poll(() => ear.of('ask-file').length).toBe(index + 1);
    player.hear({ type: 'file', id: ear.of('ask-file')[index]?.id ?? 0, file: { entry: 1, path: 'index.html', method: 0, compressedSize: 1, size: 1 } });
    await expect.poll(() => ear.of('item-started').length).toBe(index + 1);
    seen.push(container.querySelector('iframe')?.src.split('/').at(-1) ?? '');
    player.hear({ type: 'leave-item', sittingId: `s${index}` });
    await expect.poll(() => ear.of('item-ended').length).toBe(index + 1);
  }
  expect(seen).toEqual(['index.html?item=1', 'index.html?item=2', 'index.html#3']);
});

test('a window that a course opens is a real one to it, and closes by the course, by the learner, and with the item', async () => {
  const windows = createCourseWindows(document, { lang: 'sv', closeWindow: 'Stäng fönstret' });
  const first = windows.open('about:blank', 'notes', window);
  first?.document.write('<title>Notes</title><p>hello</p>');
  first?.document.close();
  expect([first?.closed, first?.document.body.textContent, first?.opener === window, first && windows.openerOf(first) === window]).toEqual([false, 'hello', true, true]);
  expect(windows.open('about:blank', 'notes', window)).toBe(first);

  first?.close();
  await expect.poll(() => first?.closed).toBe(true);
  const second = windows.open('about:blank', '', window);
  const button = document.querySelector<HTMLButtonElement>('.window button');
  expect([button?.ariaLabel, button?.lang]).toEqual(['Stäng fönstret', 'sv']);
  button?.click();
  await expect.poll(() => second?.closed).toBe(true);
  const third = windows.open('about:blank', '', window);
  await windows.closeAll();
  expect([third?.closed, document.querySelectorAll('.window').length]).toEqual([true, 0]);
  expect(windows.close(window)).toBe(false);
});
