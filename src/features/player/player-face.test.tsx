import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { StageShape } from '#player/stage-messages.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { aCourse, depsFor, part, three } from '../../test/screens/course-in-player.ts';
import { renderPage } from '../../test/screens/render-page.tsx';
import type { OpenedCourse } from './player-deps.ts';
import { PlayerPage } from './player-page.tsx';
import { barStaysMs } from './use-bar.ts';
import { silentAfterMs } from './use-is-silent.ts';

const small: StageShape = { kind: 'fixed', isWiderThanTall: true, textPx: 6, isLarger: false };
const frame = (): HTMLIFrameElement | null => document.querySelector('iframe');
const themes = ['light', 'dark'] as const;

interface Setting {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly isForLooking?: boolean;
}

/** The player at a size, playing. */
async function playing(course: OpenedCourse, { width = 360, height = 740, theme = 'light', isForLooking = false }: Setting = {}) {
  await page.viewport(width, height);
  const screen = await renderPage(<PlayerPage deps={depsFor(course)} enrollmentId="E1" isForLooking={isForLooking} onLeft={() => undefined} />, { theme });
  await expect.poll(() => document.activeElement === frame()).toBe(true);
  return screen;
}
afterEach(async () => {
  localStorage.clear();
  vi.useRealTimers();
  await page.viewport(390, 844);
});

test.for(themes)('a course whose text is too small says so below it and offers other sizes; what is chosen is kept, and the hand moves it (%s)', async (theme) => {
  const { course, tellOfStage } = aCourse();
  const screen = await playing(course, { theme });
  const strip = screen.getByRole('region', { name: 'Size of the course' });
  tellOfStage({ type: 'shape', shape: { ...small, kind: 'flows' } });
  await expect.element(strip).not.toBeInTheDocument();
  tellOfStage({ type: 'shape', shape: small });
  await expect.element(strip.getByText(/^The text is small here/)).toBeVisible();
  expect(Math.round(frame()?.getBoundingClientRect().bottom ?? 0)).toBeLessThanOrEqual(Math.round(strip.element().getBoundingClientRect().top));
  expect(await accessibilityFaults()).toEqual([]);

  await strip.getByText('Fill', { exact: true }).click();
  expect(course.stage.show).toHaveBeenLastCalledWith('fill');
  expect(course.keepView).toHaveBeenLastCalledWith('fill');
  tellOfStage({ type: 'shape', shape: { ...small, textPx: 16, isLarger: true } });
  await strip.getByRole('button', { name: 'Move and zoom' }).click();
  expect(course.stage.move).toHaveBeenLastCalledWith(true);
  expect(await accessibilityFaults()).toEqual([]);
  await strip.getByRole('button', { name: 'Close' }).click();
  await expect.element(strip).not.toBeInTheDocument();
  // With its switch out of sight, the hand is off: the course can be touched again.
  expect(course.stage.move).toHaveBeenLastCalledWith(false);
  await expect.poll(() => document.activeElement === frame()).toBe(true);
});

test('a size that was chosen before is there from the start and nothing is asked; the bar leads to it', async () => {
  const { course, tellOfStage } = aCourse(three, { view: 'full' });
  const screen = await playing(course);
  expect(course.stage.show).toHaveBeenCalledWith('full');
  tellOfStage({ type: 'shape', shape: small });
  const size = screen.getByRole('button', { name: 'Size', exact: true });
  await expect.element(size).toBeVisible();
  const strip = screen.getByRole('region', { name: 'Size of the course' });
  await expect.element(strip).not.toBeInTheDocument();
  await size.click();
  await expect.element(strip.getByRole('radio', { name: '100%' })).toBeChecked();
});

test.for(themes)('a course that does not answer is said to, below it; it can be waited for and left, and the end says what is kept (%s)', async (theme) => {
  let isHanging = false;
  const { course, tellOfStage } = aCourse([part('a', 'incomplete')]);
  vi.mocked(course.stage.ping).mockImplementation((id) => void (isHanging || tellOfStage({ type: 'pong', id })));
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const screen = await playing(course, { theme });
  vi.advanceTimersByTime(silentAfterMs * 2);
  expect(screen.getByRole('alert').elements()).toHaveLength(0);
  isHanging = true;
  vi.advanceTimersByTime(silentAfterMs + 3_000);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/This course does not answer/);
  expect(await accessibilityFaults()).toEqual([]);
  await screen.getByRole('button', { name: 'Wait' }).click();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  vi.advanceTimersByTime(silentAfterMs + 3_000);
  await expect.element(screen.getByRole('alert')).toBeVisible();
  // It was only busy.
  tellOfStage({ type: 'pong', id: vi.mocked(course.stage.ping).mock.calls.length });
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  vi.mocked(course.stage.ping).mockImplementation(() => undefined);
  vi.advanceTimersByTime(silentAfterMs + 3_000);
  await screen.getByRole('alert').getByRole('button', { name: 'Leave the course' }).click();
  await expect.element(screen.getByText(/^The course did not answer/)).toBeVisible();
  expect(course.close).toHaveBeenCalledOnce();
});

test('a player before this one, which never answers, is not called silent', async () => {
  const { course } = aCourse();
  vi.mocked(course.stage.ping).mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const screen = await playing(course);
  vi.advanceTimersByTime(silentAfterMs * 4);
  expect(course.stage.ping).toHaveBeenCalled();
  expect(screen.getByRole('alert').elements()).toHaveLength(0);
});

test.for(themes)('on a desktop the contents stand beside the course; folded they stay so in the next course, and the frame is never loaded anew (%s)', async (theme) => {
  const { course } = aCourse([part('a', 'completed'), { ...part('b', 'incomplete'), depth: 1 }, { ...part('c', 'not attempted'), waits: { first: 'Part b', isClosed: true } }]);
  const screen = await playing(course, { width: 1440, height: 900, theme });
  const column = screen.getByRole('navigation', { name: 'Contents' });
  await expect.element(column.getByText('Part 2')).not.toBeInTheDocument();
  await expect.element(column.getByRole('button', { name: /Part a.*Completed/ })).toBeVisible();
  // What may not be opened says why, and is no button.
  await expect.element(column.getByText('First: Part b')).toBeVisible();
  expect(column.getByRole('button', { name: /Part c/ }).elements()).toHaveLength(0);
  expect(await accessibilityFaults()).toEqual([]);
  const inside = frame()?.contentWindow;
  await column.getByRole('button', { name: 'Hide the contents' }).click();
  await expect.element(column).not.toBeInTheDocument();
  await page.viewport(768, 1024); // turned
  await page.viewport(1024, 768);
  expect(frame()?.contentWindow).toBe(inside);
  expect(course.attach).toHaveBeenCalledOnce();
  await screen.unmount();
  const next = await playing(aCourse().course, { width: 1440, height: 900 });
  expect(next.getByRole('navigation', { name: 'Contents' }).elements()).toHaveLength(0);
  await next.getByRole('button', { name: 'Contents' }).click();
  await expect.element(next.getByRole('navigation', { name: 'Contents' })).toBeVisible();
});

test('back and on are offered only where they lead somewhere that is open', async () => {
  const { course } = aCourse([part('a', 'completed'), part('b', 'incomplete'), { ...part('c', 'not attempted'), waits: { first: 'Part b', isClosed: true } }]);
  const screen = await playing(course, { width: 768, height: 1024 });
  await expect.element(screen.getByRole('button', { name: 'Previous part' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Next part' }).elements()).toHaveLength(0);
  await screen.getByRole('button', { name: 'Previous part' }).click();
  await vi.waitFor(() => expect(course.startItem).toHaveBeenLastCalledWith('a'));
});

test('F6 goes to the bar and back to the course, also from within the course', async () => {
  const { course, tellOfStage } = aCourse();
  const screen = await playing(course);
  tellOfStage({ type: 'asks-for-bar' });
  const leave = screen.getByRole('button', { name: 'Leave the course' });
  await expect.element(leave).toHaveFocus();
  await userEvent.keyboard('{F6}');
  await expect.poll(() => document.activeElement === frame()).toBe(true);
  // The way to the course for who comes by Tab.
  (leave.element() as HTMLElement).focus();
  await userEvent.keyboard('{Tab}');
  const skip = screen.getByRole('button', { name: 'Go to the course' });
  await expect.element(skip).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement === frame()).toBe(true);
});

test('F6 leads to the way out also while a course begins, and whoever is there stays there when it has begun', async () => {
  await page.viewport(360, 740);
  const { course, tell } = aCourse(three, { startItem: vi.fn<OpenedCourse['startItem']>(() => Promise.resolve(undefined)) });
  const screen = await renderPage(<PlayerPage deps={depsFor(course)} enrollmentId="E1" onLeft={() => undefined} />);
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalledOnce());
  // Whoever came by the keyboard is at the bar, and at none of its buttons.
  await expect.poll(() => document.activeElement?.tagName).toBe('HEADER');
  await userEvent.keyboard('{F6}');
  const leave = screen.getByRole('button', { name: 'Leave the course' });
  await expect.element(leave).toHaveFocus();
  await expect.element(screen.getByText('Opening the course')).toBeVisible();
  tell({ type: 'item-started', itemId: 'b', sittingId: 's' });
  await expect.element(screen.getByText('Opening the course')).not.toBeInTheDocument();
  await expect.element(leave).toHaveFocus();
  // Now there is a course to go to.
  await userEvent.keyboard('{F6}');
  await expect.poll(() => document.activeElement === frame()).toBe(true);
});

test('who comes to the bar with F6 has it as long as they are there, also after a mouse or a finger', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const { course, tellOfStage } = aCourse();
  const screen = await playing(course);
  const leave = screen.getByRole('button', { name: 'Leave the course' });
  await screen.getByText('Part b').click();
  await screen.getByTitle('Fire safety').click();
  await vi.advanceTimersByTimeAsync(2 * barStaysMs);
  await expect.element(screen.getByRole('button', { name: 'Show the bar' })).toBeVisible();
  tellOfStage({ type: 'asks-for-bar' });
  await expect.element(leave).toHaveFocus();
  await vi.advanceTimersByTimeAsync(2 * barStaysMs);
  await expect.element(leave).toHaveFocus();
});

test('where there is room the bar stays, and on a phone it leaves', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const { course } = aCourse();
  const screen = await playing(course, { width: 1440, height: 900 });
  const leave = screen.getByRole('button', { name: 'Leave the course' });
  await screen.getByTitle('Fire safety').hover();
  await vi.advanceTimersByTimeAsync(2 * barStaysMs);
  await expect.element(leave).toBeVisible();
  await page.viewport(360, 740);
  await expect.poll(async () => {
    await vi.advanceTimersByTimeAsync(barStaysMs);
    return screen.getByRole('button', { name: 'Show the bar' }).elements().length;
  }).toBe(1);
});

test('a mouse that rests at the top brings the bar back', async () => {
  const { course } = aCourse();
  const screen = await playing(course, { width: 768, height: 1024 });
  await screen.getByTitle('Fire safety').hover();
  const handle = screen.getByRole('button', { name: 'Show the bar' });
  await expect.element(handle, { timeout: 8_000 }).toBeVisible();
  await handle.hover();
  await expect.element(screen.getByRole('button', { name: 'Leave the course' })).toBeVisible();
});

test.for(themes)('looking again says that it is that, and that nothing was recorded (%s)', async (theme) => {
  const { course } = aCourse([part('a', 'passed', 90)], { isForLooking: true });
  const screen = await playing(course, { theme, isForLooking: true });
  await expect.element(screen.getByText('Looking again')).toBeVisible();
  expect(screen.getByRole('button', { name: /save/i }).elements()).toHaveLength(0);
  expect(await accessibilityFaults()).toEqual([]);
  await screen.getByRole('button', { name: 'Leave the course' }).click();
  await expect.element(screen.getByText('Nothing was recorded. Your result stays as it was.')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test.for(['en', 'ar'] as const)('it stands on a phone, with large text, without anything cut off (%s)', async (language) => {
  await page.viewport(360, 740);
  const { course, tellOfStage } = aCourse();
  await renderPage(<PlayerPage deps={depsFor(course)} enrollmentId="E1" onLeft={() => undefined} />, { language });
  await expect.poll(() => document.activeElement === frame()).toBe(true);
  document.documentElement.style.fontSize = '200%';
  tellOfStage({ type: 'shape', shape: { ...small, isLarger: true } });
  await expect.poll(() => document.querySelector('section')).not.toBeNull();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  const buttons = [...document.querySelectorAll('section button, section label, header:not([hidden]) button')].map((button) => ({ name: button.textContent || button.ariaLabel, box: button.getBoundingClientRect() }));
  const cutOff = buttons.filter(({ box }) => box.width > 1 && (Math.round(box.left) < 0 || Math.round(box.right) > 360));
  expect(cutOff.map(({ name }) => name)).toEqual([]);
  document.documentElement.style.fontSize = '';
});
