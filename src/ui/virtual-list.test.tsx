import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibilityFaults } from '../test/screens/accessibility-faults.ts';
import { renderPage } from '../test/screens/render-page.tsx';
import { LinkRow } from './list.tsx';
import { VirtualList } from './virtual-list.tsx';

const titles = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Course ${index + 1}`);
const listOf = (count: number, columns = 1) => (
  <VirtualList label="Courses" items={titles(count)} keyOf={(title) => title} columns={columns} estimate={64}>{(title) => <LinkRow to={`/${title}`} title={title} />}</VirtualList>
);
const inFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

test('a short list is all there', async () => {
  const screen = await renderPage(listOf(150));
  await expect.element(screen.getByText('Course 150')).toBeInTheDocument();
});

test('of ten thousand rows only those near the screen are drawn, and each says which one it is', async () => {
  const screen = await renderPage(listOf(10_000));
  await expect.element(screen.getByText('Course 1', { exact: true })).toBeVisible();
  const items = screen.getByRole('list', { name: 'Courses' }).getByRole('listitem').elements();
  expect(items.length).toBeLessThan(60);
  expect(items[0]?.getAttribute('aria-posinset')).toBe('1');
  expect(items[0]?.getAttribute('aria-setsize')).toBe('10000');
  expect(await accessibilityFaults()).toEqual([]);
});

test('the end of the list is at the end of the page', async () => {
  const screen = await renderPage(listOf(10_000));
  window.scrollTo(0, document.documentElement.scrollHeight);
  await expect.element(screen.getByText('Course 10000')).toBeVisible();
  await inFrame();
  window.scrollTo(0, document.documentElement.scrollHeight);
  await expect.element(screen.getByText('Course 10000')).toBeInViewport();
});

test('the row that has the focus stays where it is, however far the page is scrolled', async () => {
  const screen = await renderPage(listOf(10_000));
  await expect.element(screen.getByText('Course 1', { exact: true })).toBeVisible();
  await userEvent.tab();
  await expect.element(screen.getByRole('link', { name: 'Course 1', exact: true })).toHaveFocus();
  window.scrollTo(0, 100_000);
  await expect.element(screen.getByText('Course 1570', { exact: true })).toBeInTheDocument();
  expect(document.activeElement?.textContent).toBe('Course 1');
  await userEvent.tab();
  // The browser brings the next row into view, as it does in a plain list.
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^Course \d+$/);
});

test('rows stand side by side where there is room, in the order in which they are read', async () => {
  await page.viewport(1000, 800);
  const screen = await renderPage(listOf(1000, 2));
  const [first, second] = [screen.getByRole('link', { name: 'Course 1', exact: true }), screen.getByRole('link', { name: 'Course 2', exact: true })];
  await expect.element(first).toBeVisible();
  await inFrame();
  expect(first.element().getBoundingClientRect().top).toBe(second.element().getBoundingClientRect().top);
  await page.viewport(390, 844);
});

test('in a pane that scrolls, the list follows the pane', async () => {
  const screen = await renderPage(<div data-testid="pane" style={{ blockSize: '400px', overflowY: 'auto' }}>{listOf(1000)}</div>);
  await expect.element(screen.getByText('Course 1', { exact: true })).toBeVisible();
  const pane = screen.getByTestId('pane').element();
  expect(screen.getByRole('listitem').elements().length).toBeLessThan(40);
  pane.scrollTop = 64 * 500;
  await expect.element(screen.getByText('Course 500', { exact: true })).toBeInTheDocument();
});
