import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FromRecorder } from '#player/messages.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { OpenedCourse, PlayerDeps, PlayerPart } from './player-deps.ts';
import { PlayerPage } from './player-page.tsx';

const part = (id: string, status: PlayerPart['status'], raw?: number): PlayerPart => ({ id, title: `Part ${id}`, status, score: raw === undefined ? undefined : { raw, max: 100 } });
const three = [part('a', 'completed'), part('b', 'incomplete'), part('c', 'not attempted')];

/** A course whose frame stays empty; the test tells what the recorder would. */
function aCourse(parts: readonly PlayerPart[] = three, more: Partial<OpenedCourse> = {}) {
  const listeners = new Set<(news: FromRecorder) => void>();
  const tell = (news: FromRecorder): void => listeners.forEach((listen) => listen(news));
  const course = {
    title: 'Fire safety',
    parts,
    frame: { src: 'about:blank#course', sandbox: 'allow-scripts', allow: 'autoplay' },
    attach: vi.fn<OpenedCourse['attach']>(() => Promise.resolve(undefined)),
    startItem: vi.fn<OpenedCourse['startItem']>((itemId) => {
      queueMicrotask(() => tell({ type: 'item-started', itemId, sittingId: 's' }));
      return Promise.resolve(undefined);
    }),
    leaveItem: vi.fn<OpenedCourse['leaveItem']>(() => Promise.resolve(undefined)),
    close: vi.fn<OpenedCourse['close']>(() => Promise.resolve(undefined)),
    subscribe: (listener: (news: FromRecorder) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...more,
  } satisfies OpenedCourse;
  return { course, tell };
}
const depsFor = (course: OpenedCourse, isWaiting = false) => {
  const waiting = changeable(isWaiting);
  return { open: vi.fn<PlayerDeps['open']>(() => Promise.resolve({ course })), isWaiting: () => waiting } satisfies PlayerDeps;
};
const show = (deps: PlayerDeps, more: { itemId?: string; isNewAttempt?: boolean; onLeft?: () => void } = {}) =>
  renderPage(<PlayerPage deps={deps} enrollmentId="E1" onLeft={more.onLeft ?? (() => undefined)} {...more} />);

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
  const onLeft = vi.fn();
  const { course } = aCourse([part('a', 'passed', 90)]);
  const screen = await show(depsFor(course, true), { onLeft });
  await screen.getByRole('button', { name: 'Leave the course' }).click();
  await expect.element(screen.getByText('Saved. Waiting to be sent.')).toBeVisible();
  await expect.element(screen.getByText('90%')).toBeVisible();
  expect(course.close).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(onLeft).toHaveBeenCalledOnce(), 5_000);
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
  const { course } = aCourse();
  const screen = await show(depsFor(course));
  const handle = screen.getByRole('button', { name: 'Show the bar' });
  await vi.waitFor(() => expect(handle.element().getAttribute('aria-expanded')).toBe('false'), 8_000);
  await handle.click();
  await expect.element(handle).toHaveAttribute('aria-expanded', 'true');
  await screen.getByTitle('Fire safety').hover(); // it stays as long as it is pointed at
  await vi.waitFor(() => expect(handle.element().getAttribute('aria-expanded')).toBe('false'), 8_000);
  await userEvent.keyboard('{Escape}');
  await expect.element(handle).toHaveAttribute('aria-expanded', 'true');
});

test('it can be used by everybody', async () => {
  const { course } = aCourse();
  const screen = await show(depsFor(course));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalled());
  await screen.getByRole('button', { name: 'Contents' }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});
