import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { coursePrerequisites } from '#formats/prerequisites/course-prerequisites.ts';
import type { FromRecorder } from '#player/messages.ts';
import type { SequencingNavigation } from '#player/sequencing-messages.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { aCourse, depsFor, part, three } from '../../test/screens/course-in-player.ts';
import { renderPage } from '../../test/screens/render-page.tsx';
import { slipStaysMs } from './leaving-slip.tsx';
import type { CourseSequence, OpenedCourse, PlayerDeps, PlayerPart } from './player-deps.ts';
import { PlayerPage } from './player-page.tsx';
import { barStaysMs } from './use-bar.ts';

/** The page's clock in the test's hand: it goes on by itself as well, so that whatever begins late is only later. */
const clockInHand = (): void => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
const passes = async (ms: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms));
afterEach(() => void vi.useRealTimers());

const show = (deps: PlayerDeps, more: { itemId?: string; isNewAttempt?: boolean; isForLooking?: boolean; onLeft?: () => void } = {}) =>
  renderPage(<PlayerPage deps={deps} enrollmentId="E1" onLeft={more.onLeft ?? (() => undefined)} {...more} />);

const bar = (): HTMLElement | null => document.querySelector('header');
const isBarShown = (): boolean => bar()?.hidden === false;
const frame = (): HTMLIFrameElement | null => document.querySelector('iframe');

const finishes = (itemId: string): FromRecorder => ({ type: 'content-session', itemId, isOpen: false });
async function isPlaying(screen: Awaited<ReturnType<typeof show>>): Promise<void> {
  await expect.poll(() => document.activeElement === frame() && screen.getByText('Opening the course').elements().length === 0).toBe(true);
}

test('a course goes on where it was left: the part that was begun opens', async () => {
  const { course } = aCourse();
  const screen = await show(depsFor(course));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalledExactlyOnceWith('b'));
  await expect.element(screen.getByText('Part 2 of 3')).toBeVisible();
});

test('the part that was asked for opens instead', async () => {
  const { course } = aCourse();
  await show(depsFor(course), { itemId: 'c' });
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalledExactlyOnceWith('c'));
});

test('the frame has its walls before it has an address', async () => {
  const walls: (string | null)[] = [];
  const { course } = aCourse(three, {
    attach: (frame) => {
      walls.push(frame.getAttribute('sandbox'), frame.getAttribute('allow'), frame.getAttribute('src'));
      return Promise.resolve(undefined);
    },
  });
  await show(depsFor(course));
  await vi.waitFor(() => expect(walls).toEqual(['allow-scripts', 'autoplay', null]));
});

test('saved is shown when it is on the disk, not before', async () => {
  const { course, tell } = aCourse();
  const screen = await show(depsFor(course));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalled());
  await expect.element(screen.getByRole('button', { name: 'Nothing to save yet' })).toBeVisible();
  tell({ type: 'saving' });
  await expect.element(screen.getByRole('button', { name: 'Saving' })).toBeVisible();
  tell({ type: 'saved', at: Date.now() });
  await expect.element(screen.getByRole('button', { name: /^Saved/ })).toBeVisible();
});

test('the contents show how far each part is, and lead there', async () => {
  const { course, tell } = aCourse();
  const screen = await show(depsFor(course));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalled());
  tell({ type: 'item-state', itemId: 'b', status: 'passed', scoreRaw: 90 });
  await screen.getByRole('button', { name: 'Contents' }).click();
  const contents = screen.getByRole('dialog', { name: 'Contents' });
  await expect.element(contents.getByRole('button', { name: /Part a.*Completed/ })).toBeVisible();
  await contents.getByRole('button', { name: /Part c/ }).click();
  await vi.waitFor(() => expect(course.startItem).toHaveBeenLastCalledWith('c'));
  expect(course.leaveItem).toHaveBeenCalledOnce();
});

test('the course’s own exit leads to the next part, or out after the last', async () => {
  const { course, tell } = aCourse([part('a', 'incomplete'), part('b', 'not attempted')]);
  const screen = await show(depsFor(course));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalledWith('a'));
  tell({ type: 'item-state', itemId: 'a', status: 'completed' });
  tell({ type: 'wants-to-leave', why: 'exit' });
  await screen.getByRole('button', { name: 'Next: Part b' }).click();
  await vi.waitFor(() => expect(course.startItem).toHaveBeenLastCalledWith('b'));
  await vi.waitFor(() => expect(screen.getByText('Opening the course').elements()).toHaveLength(0));
  tell({ type: 'wants-to-leave', why: 'exit' });
  await vi.waitFor(() => expect(course.close).toHaveBeenCalledOnce());
});

test('leaving shows what was saved and what became of it, then the page is left', async () => {
  clockInHand();
  const onLeft = vi.fn();
  const { course } = aCourse([part('a', 'passed', 90)]);
  const screen = await show(depsFor(course, true), { onLeft });
  await screen.getByRole('button', { name: 'Leave the course' }).click();
  await expect.element(screen.getByText('Saved. Waiting to be sent.')).toBeVisible();
  await expect.element(screen.getByText('90%')).toBeVisible();
  expect(course.close).toHaveBeenCalledOnce();
  await passes(slipStaysMs.withScore);
  await vi.waitFor(() => expect(onLeft).toHaveBeenCalledOnce(), 5_000);
});

test('leaving a course of several parts shows the score that was reached, and its strap filled to the next buckle', async () => {
  clockInHand();
  const onLeft = vi.fn();
  const { course, tell } = aCourse([part('a', 'completed'), part('b', 'incomplete')]);
  const screen = await show(depsFor(course), { onLeft });
  await isPlaying(screen);
  tell({ type: 'item-state', itemId: 'b', status: 'passed', scoreRaw: 90, scoreMax: 100 });
  await screen.getByRole('button', { name: 'Leave the course' }).first().click();
  await expect.element(screen.getByText('90%')).toBeVisible();
  await expect.element(screen.getByText('Passed')).toBeVisible();
  await expect.poll(() => (screen.getByRole('progressbar').element() as HTMLProgressElement).value).toBe(1);
  // Long enough to be read; a tap or Enter goes on at once.
  await passes(slipStaysMs.withScore - 1_500);
  expect(onLeft).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(onLeft).toHaveBeenCalledOnce();
});

test('a score that was not enough is shown too', async () => {
  const { course } = aCourse([part('a', 'completed'), part('b', 'failed', 40)]);
  const screen = await show(depsFor(course), { itemId: 'a' });
  await isPlaying(screen);
  await screen.getByRole('button', { name: 'Leave the course' }).first().click();
  await expect.element(screen.getByText('40%')).toBeVisible();
  await expect.element(screen.getByText('Failed')).toBeVisible();
});

test('a course that is open elsewhere says so, and can be tried again', async () => {
  const { course } = aCourse();
  const deps = depsFor(course);
  deps.open.mockResolvedValueOnce({ trouble: { reason: 'open-elsewhere', detail: '' } });
  const screen = await show(deps, { isNewAttempt: true });
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/open in another tab/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalled());
  expect(deps.open.mock.calls.map(([, how]) => how.isNewAttempt)).toEqual([true, true]);
});

test('a second try goes on in the new attempt that the first one opened', async () => {
  const { course, tell } = aCourse();
  const deps = depsFor(course);
  const screen = await show(deps, { isNewAttempt: true });
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalled());
  tell({ type: 'failed', reason: 'worker-refused', detail: 'x' });
  await screen.getByRole('button', { name: 'Try again' }).click();
  await vi.waitFor(() => expect(deps.open).toHaveBeenCalledTimes(2));
  expect(vi.mocked(course.close).mock.invocationCallOrder[0]).toBeLessThan(deps.open.mock.invocationCallOrder[1] ?? 0);
  expect(deps.open.mock.calls.map(([, how]) => how.isNewAttempt)).toEqual([true, false]);
});

test('a page that goes without asking closes its course', async () => {
  const { course } = aCourse();
  const screen = await show(depsFor(course));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalled());
  await screen.unmount();
  await vi.waitFor(() => expect(course.close).toHaveBeenCalledOnce());
});

test('the bar leaves by itself, stays as a handle, and comes back on a tap or Escape', async () => {
  clockInHand();
  const { course } = aCourse();
  const screen = await show(depsFor(course));
  const handle = screen.getByRole('button', { name: 'Show the bar' });
  await isPlaying(screen);
  await passes(barStaysMs);
  await expect.element(handle, { timeout: 8_000 }).toBeVisible();
  expect(isBarShown()).toBe(false);
  await handle.click();
  expect(isBarShown()).toBe(true);
  await screen.getByTitle('Fire safety').hover(); // it stays as long as it is pointed at
  await passes(barStaysMs);
  await expect.element(handle, { timeout: 8_000 }).toBeVisible();
  (handle.element() as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(isBarShown).toBe(true);
});

test('bar and handle stand above the course, never on it', async () => {
  clockInHand();
  const { course } = aCourse();
  const screen = await show(depsFor(course));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalled());
  const topOfCourse = (): number => Math.round(frame()?.getBoundingClientRect().top ?? 0);
  const bottomOf = (element: Element | null): number => Math.round(element?.getBoundingClientRect().bottom ?? Number.NaN);
  expect(topOfCourse()).toBe(bottomOf(bar()));
  const handle = screen.getByRole('button', { name: 'Show the bar' });
  await passes(barStaysMs);
  await expect.element(handle, { timeout: 8_000 }).toBeVisible();
  expect(topOfCourse()).toBe(bottomOf(handle.element()));
});

test('Escape within the course brings the bar back and leaves the keyboard in the course; a second one goes to the bar', async () => {
  clockInHand();
  const { course, tell } = aCourse();
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  await passes(barStaysMs);
  await expect.element(screen.getByRole('button', { name: 'Show the bar' }), { timeout: 8_000 }).toBeVisible();
  tell({ type: 'asks-for-bar' });
  await expect.poll(isBarShown).toBe(true);
  expect(document.activeElement).toBe(frame());
  tell({ type: 'asks-for-bar' });
  await expect.element(screen.getByRole('button', { name: 'Leave the course' })).toHaveFocus();
});

test('nobody’s place is lost: the keyboard is at the bar, then in the course, and after the contents in the course again', async () => {
  clockInHand();
  let begin = (): void => undefined;
  const { course } = aCourse(three, { attach: () => new Promise((resolve) => (begin = () => resolve(undefined))) });
  const screen = await show(depsFor(course));
  await vi.waitFor(() => expect(frame()).not.toBeNull());
  expect(document.activeElement).toBe(bar());
  begin();
  await expect.poll(() => document.activeElement === frame()).toBe(true);
  await screen.getByRole('button', { name: 'Contents' }).click();
  await screen.getByRole('dialog', { name: 'Contents' }).getByRole('button', { name: /Part c/ }).click();
  await vi.waitFor(() => expect(course.startItem).toHaveBeenLastCalledWith('c'));
  await expect.poll(() => document.activeElement === frame()).toBe(true);
  await screen.getByTitle('Fire safety').hover();
  await passes(barStaysMs);
  await expect.poll(isBarShown, { timeout: 8_000 }).toBe(false);
});

test('a course that has finished and only stands there: the next part that is to be done is offered, below it', async () => {
  const { course, tell } = aCourse([part('a', 'incomplete'), part('b', 'completed'), part('c', 'not attempted')]);
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  tell({ type: 'item-state', itemId: 'a', status: 'completed' });
  tell(finishes('a'));
  const next = screen.getByRole('button', { name: 'Next: Part c' });
  await expect.element(next).toBeVisible();
  expect(isBarShown()).toBe(true);
  expect(Math.round(frame()?.getBoundingClientRect().bottom ?? 0)).toBeLessThanOrEqual(Math.round(next.element().getBoundingClientRect().top));
  expect(await accessibilityFaults()).toEqual([]);
  await next.click();
  await vi.waitFor(() => expect(course.startItem).toHaveBeenLastCalledWith('c'));
  await expect.element(next).not.toBeInTheDocument();
});

test('after the last part, leaving is offered; after one that was left out before, that one', async () => {
  const { course, tell } = aCourse([part('a', 'not attempted'), part('b', 'incomplete')]);
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  tell({ type: 'item-state', itemId: 'b', status: 'passed', scoreRaw: 90, scoreMax: 100 });
  tell(finishes('b'));
  await expect.element(screen.getByText('Passed · 90%')).toBeVisible();
  await screen.getByRole('button', { name: 'Next: Part a' }).click();
  await vi.waitFor(() => expect(course.startItem).toHaveBeenLastCalledWith('a'));
  await isPlaying(screen);
  tell({ type: 'item-state', itemId: 'a', status: 'completed' });
  tell(finishes('a'));
  await expect.poll(() => screen.getByRole('button', { name: 'Leave the course' }).elements().length).toBe(2);
  await screen.getByRole('button', { name: 'Leave the course' }).last().click();
  await vi.waitFor(() => expect(course.close).toHaveBeenCalledOnce());
});

test('a course that begins again, or goes on by itself, is not disturbed', async () => {
  clockInHand();
  const { course, tell } = aCourse([part('a', 'incomplete'), part('b', 'not attempted')]);
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  const next = screen.getByRole('button', { name: 'Next: Part b' });
  tell(finishes('a'));
  await expect.element(next).toBeVisible();
  tell({ type: 'content-session', itemId: 'a', isOpen: true });
  await expect.element(next).not.toBeInTheDocument();
  tell(finishes('a'));
  tell({ type: 'wants-to-leave', why: 'continue' });
  await vi.waitFor(() => expect(course.startItem).toHaveBeenLastCalledWith('b'));
  await passes(900);
  await expect.element(screen.getByRole('button', { name: /^Next:/ })).not.toBeInTheDocument();
});

test('two taps, or a tap and the course’s own way on, open the next part once: what offered it is gone at the tap', async () => {
  let isLeft = (): void => undefined;
  const leaveItem = vi.fn<OpenedCourse['leaveItem']>(() => new Promise((resolve) => (isLeft = () => resolve(undefined))));
  const { course, tell } = aCourse([part('a', 'incomplete'), part('b', 'not attempted'), part('c', 'not attempted')], { leaveItem });
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  tell({ type: 'item-state', itemId: 'a', status: 'completed' });
  tell(finishes('a'));
  const next = screen.getByRole('button', { name: 'Next: Part b' });
  await expect.element(next).toBeVisible();
  const button = next.element() as HTMLElement;
  button.click();
  button.click();
  tell({ type: 'wants-to-leave', why: 'continue' });
  await expect.element(next).not.toBeInTheDocument();
  expect(leaveItem).toHaveBeenCalledOnce();
  isLeft();
  await isPlaying(screen);
  expect(vi.mocked(course.startItem).mock.calls).toEqual([['a'], ['b']]);
  expect(leaveItem).toHaveBeenCalledOnce();
});

test('who leaves twice is told that it is saved when it is, and not before', async () => {
  let isClosed = (): void => undefined;
  const close = vi.fn<OpenedCourse['close']>(() => new Promise((resolve) => (isClosed = () => resolve(undefined))));
  const { course } = aCourse([part('a', 'incomplete')], { close });
  let leave = (): void => undefined;
  const screen = await renderPage(<PlayerPage deps={depsFor(course)} enrollmentId="E1" onLeavable={(way) => (leave = way)} onLeft={() => undefined} />);
  await isPlaying(screen);
  leave();
  leave();
  await expect.element(screen.getByText('Fire safety').first()).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.getByText('Saved', { exact: false }).elements()).toHaveLength(0);
  isClosed();
  await expect.element(screen.getByText('Saved', { exact: false }).first()).toBeVisible();
  expect(close).toHaveBeenCalledOnce();
});

test('who leaves when there is no more room is not told that it is saved, keeps the course until there is room, and gets out all the same', async () => {
  const full = { reason: 'storage-full', detail: '' } as const;
  const noRoom = /There is no more room on this device/;
  const close = vi.fn<OpenedCourse['close']>(() => Promise.resolve(full));
  const { course } = aCourse([part('a', 'passed', 90)], { close });
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  await screen.getByRole('button', { name: 'Leave the course' }).first().click();
  await expect.element(screen.getByRole('alert').getByText(noRoom)).toBeVisible();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(2));
  await expect.element(screen.getByRole('alert').getByText(noRoom)).toBeVisible();
  expect(course.letGo).not.toHaveBeenCalled();
  await screen.getByRole('alert').getByRole('button', { name: 'Leave the course' }).click();
  await vi.waitFor(() => expect(course.letGo).toHaveBeenCalledOnce());
  await expect.element(screen.getByText(noRoom)).toBeVisible();
  expect(screen.getByText(/^Saved/).elements()).toHaveLength(0);
});

test('who makes room and leaves again has all of it saved', async () => {
  const close = vi.fn<OpenedCourse['close']>(() => Promise.resolve(undefined)).mockResolvedValueOnce({ reason: 'storage-full', detail: '' });
  const { course } = aCourse([part('a', 'passed', 90)], { close });
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  await screen.getByRole('button', { name: 'Leave the course' }).first().click();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('Saved', { exact: false }).first()).toBeVisible();
  expect(course.letGo).not.toHaveBeenCalled();
});

test('it can be used by everybody', async () => {
  const { course } = aCourse();
  const screen = await show(depsFor(course));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalled());
  await screen.getByRole('button', { name: 'Contents' }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

/** Part a, then b, which waits for a, then c, which waits for b. */
function inOrder(parts: readonly PlayerPart[]) {
  const launch = { path: 'a.html', query: '', fragment: '' };
  const before: Readonly<Record<string, string>> = { b: 'a', c: 'b' };
  const items = parts.map(({ id, title }) => ({ id, title, isVisible: true, launch, children: [], ...(before[id] && { prerequisites: before[id] }) }));
  return aCourse(parts, { prerequisites: coursePrerequisites({ standard: 'scorm-1.2', items }) });
}

test('a part that waits for others says for which, and opens when they are done', async () => {
  const { course, tell } = inOrder([part('a', 'not attempted'), part('b', 'not attempted'), part('c', 'not attempted')]);
  const screen = await show(depsFor(course), { itemId: 'c' });
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalledExactlyOnceWith('a'));
  await isPlaying(screen);
  await userEvent.click(screen.getByRole('button', { name: 'Contents' }));
  const rows = screen.getByRole('dialog').getByRole('listitem');
  await expect.element(rows.nth(2)).toMatchTextContent(/First: Part b/);
  expect(rows.nth(2).getByRole('button').elements()).toHaveLength(0);
  // Leaving the open one may be all that it needs.
  await expect.element(rows.nth(1)).toMatchTextContent(/First: Part a/);
  await expect.element(rows.nth(1).getByRole('button')).toBeVisible();
  tell({ type: 'item-state', itemId: 'a', status: 'completed' });
  await expect.element(rows.nth(1)).toMatchTextContent(/Not started/);
  await expect.element(rows.nth(2)).toMatchTextContent(/First: Part b/);
});

test('after a part comes the next that may begin', async () => {
  const { course, tell } = inOrder([part('a', 'not attempted'), part('b', 'not attempted'), part('c', 'not attempted'), part('d', 'not attempted')]);
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  tell({ type: 'item-state', itemId: 'a', status: 'failed' });
  tell(finishes('a'));
  await expect.element(screen.getByRole('button', { name: 'Next: Part d' })).toBeVisible();
});

const navigation = (more: Partial<SequencingNavigation> = {}): FromRecorder => ({
  type: 'navigation',
  navigation: {
    current: 'b',
    canContinue: true,
    canGoBack: true,
    choices: ['a', 'b'],
    hidden: [],
    activities: [{ id: 'unit', status: 'incomplete' }, { id: 'b', status: 'incomplete' }, { id: 'a', status: 'passed' }, { id: 'c', status: 'not attempted' }],
    ...more,
  },
});
const lines: CourseSequence['lines'] = [
  { id: 'unit', title: 'Unit one', depth: 0, isCluster: true },
  { id: 'a', title: 'Part a', depth: 1, isCluster: false },
  { id: 'b', title: 'Part b', depth: 1, isCluster: false },
  { id: 'c', title: 'Part c', depth: 0, isCluster: false },
];
/** A course with an order; what its sequencer says comes from the test. */
function anOrderedCourse(first: readonly FromRecorder[] = [{ type: 'item-asked', itemId: 'b' }, { type: 'item-started', itemId: 'b', sittingId: 's' }, navigation()]) {
  const navigate = vi.fn<CourseSequence['navigate']>((request) => {
    if (request.kind === 'begin') queueMicrotask(() => first.forEach((news) => made.tell(news)));
    return Promise.resolve(undefined);
  });
  const made = aCourse(three, { sequence: { lines, navigate } });
  return { ...made, navigate };
}

/** On a phone the ways on and back stand above the contents. */
async function asksForNext(screen: Awaited<ReturnType<typeof show>>): Promise<void> {
  await screen.getByRole('button', { name: 'Contents' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Next part' }).click();
}

test('in a course with an order its sequencer says what opens; the part asked for is a wish', async () => {
  const { course, navigate } = anOrderedCourse();
  const screen = await show(depsFor(course), { itemId: 'c' });
  await isPlaying(screen);
  expect(navigate.mock.calls).toEqual([[{ kind: 'begin', target: 'c' }]]);
  expect(course.startItem).not.toHaveBeenCalled();
  await expect.element(screen.getByText('Part 1 of 3')).toBeVisible();
});

test('back and on are there only where the course allows them, and are asked of it', async () => {
  const { course, tell, navigate } = anOrderedCourse();
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  await asksForNext(screen);
  await vi.waitFor(() => expect(navigate).toHaveBeenLastCalledWith({ kind: 'continue' }));
  tell({ type: 'item-asked', itemId: 'c' });
  tell({ type: 'item-started', itemId: 'c', sittingId: 's2' });
  tell(navigation({ current: 'c', canContinue: false, hidden: ['previous'] }));
  await expect.element(screen.getByText('Part 3 of 3')).toBeVisible();
  await screen.getByRole('button', { name: 'Contents' }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(screen.getByRole('button', { name: /^(Next|Previous) part$/ }).elements()).toEqual([]);
});

test('the contents show the course as it is put in order, and what may not be chosen yet', async () => {
  const { course, navigate } = anOrderedCourse();
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  await screen.getByRole('button', { name: 'Contents' }).click();
  const contents = screen.getByRole('dialog', { name: 'Contents' });
  expect(contents.getByRole('listitem').elements().map((row) => row.textContent)).toMatchObject([/Unit one/, /Part b/, /Part a/, /Part c.*Not open yet/]);
  expect(contents.getByRole('button', { name: /Unit one|Part c/ }).elements()).toEqual([]);
  await contents.getByRole('button', { name: /Part a/ }).click();
  await vi.waitFor(() => expect(navigate).toHaveBeenLastCalledWith({ kind: 'choice', target: 'a' }));
});

test('what the course does not allow is said, and the part goes on', async () => {
  const { course, tell } = anOrderedCourse();
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  await asksForNext(screen);
  tell({ type: 'stayed', isRefused: true });
  await expect.element(screen.getByText('The course does not let you go there yet.')).toBeVisible();
  await isPlaying(screen);
});

test('when a part has ended and nothing follows by itself, the learner goes on or chooses', async () => {
  const { course, tell, navigate } = anOrderedCourse();
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  await asksForNext(screen);
  tell({ type: 'item-ended', itemId: 'b', sittingId: 's' });
  tell({ type: 'stayed', isRefused: true });
  await screen.getByRole('button', { name: 'Go on' }).click();
  expect(navigate).toHaveBeenLastCalledWith({ kind: 'continue' });
  tell(navigation({ canContinue: false }));
  tell({ type: 'stayed', isRefused: false });
  await expect.element(screen.getByText('Choose what comes next in the contents.')).toBeVisible();
});

test('the end of the course is said', async () => {
  const { course, tell } = anOrderedCourse();
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  tell({ type: 'item-ended', itemId: 'b', sittingId: 's' });
  tell(navigation({ canContinue: false, canGoBack: false, choices: [] }));
  tell({ type: 'session-ended', reason: 'end-of-content' });
  await expect.element(screen.getByText('You have come to the end of the course.')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('a course that suspends itself is left', async () => {
  const { course, tell } = anOrderedCourse();
  await isPlaying(await show(depsFor(course)));
  tell({ type: 'session-ended', reason: 'suspend-all' });
  await vi.waitFor(() => expect(course.close).toHaveBeenCalledOnce());
});

test('what was earned stays when the course opens a part anew', async () => {
  const { course, tell } = anOrderedCourse();
  const screen = await show(depsFor(course));
  await isPlaying(screen);
  tell({ type: 'item-state', itemId: 'a', status: 'incomplete' });
  await screen.getByRole('button', { name: 'Contents' }).click();
  await expect.element(screen.getByRole('dialog').getByRole('button', { name: /Part a.*Completed/ })).toBeVisible();
});

test('a player that knows of no order plays part by part', async () => {
  const { course } = aCourse(three, { sequence: { lines, navigate: () => Promise.resolve({ reason: 'no-sequencer', detail: '' }) } });
  await show(depsFor(course));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalledExactlyOnceWith('b'));
});
