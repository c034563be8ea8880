import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { renderPage } from '../../test/screens/render-page.tsx';
import { smallPdf } from '../../test/screens/small-pdf.ts';
import { LazyPdf } from './lazy-pdf.tsx';

const canvasIn = (container: Element) => container.querySelector('canvas');

test('every page is drawn as wide as its place and as sharp as the screen, with its words over it', async () => {
  await page.viewport(390, 844);
  const screen = await renderPage(<LazyPdf bytes={smallPdf(2)} label="The paper" />);
  await expect.element(screen.getByRole('group', { name: 'Page 1 of 2' })).toBeVisible();
  await expect.poll(() => screen.container.querySelectorAll('canvas').length, { timeout: 10_000 }).toBe(2);
  const canvas = canvasIn(screen.container);
  const box = canvas?.getBoundingClientRect();
  expect(Math.round(canvas?.width ?? 0)).toBe(Math.round((box?.width ?? 0) * window.devicePixelRatio));
  await expect.element(screen.getByText('Page 2 of the paper')).toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test('the words lie where they are printed', async () => {
  const screen = await renderPage(<LazyPdf bytes={smallPdf()} label="The paper" />);
  const words = screen.getByText('Page 1 of the paper');
  await expect.element(words).toBeInTheDocument();
  await expect.poll(() => canvasIn(screen.container), { timeout: 10_000 }).not.toBeNull();
  const [paper, text] = [screen.getByRole('group').element().getBoundingClientRect(), words.element().getBoundingClientRect()];
  const scale = paper.width / 300;
  expect(Math.abs(text.left - paper.left - 20 * scale)).toBeLessThan(3);
  expect(text.bottom).toBeLessThan(paper.bottom);
  expect(text.top).toBeGreaterThan(paper.top + 20 * scale);
});

test('buttons and keys zoom: in the pane, not in the page', async () => {
  await page.viewport(390, 844);
  const screen = await renderPage(<LazyPdf bytes={smallPdf()} label="The paper" />);
  const paper = screen.getByRole('group', { name: 'Page 1 of 1' });
  await expect.element(paper).toBeVisible();
  const before = paper.element().getBoundingClientRect().width;
  await screen.getByRole('button', { name: 'Larger' }).click();
  await expect.element(screen.getByText('150%')).toBeVisible();
  await vi.waitFor(() => expect(Math.round(paper.element().getBoundingClientRect().width)).toBe(Math.round(before * 1.5)));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  screen.getByRole('region', { name: 'The paper' }).element().focus();
  await userEvent.keyboard('0');
  await expect.element(screen.getByText('100%')).toBeVisible();
});

test('what is no PDF says what to do instead', async () => {
  const screen = await renderPage(<LazyPdf bytes={new TextEncoder().encode('not a paper').buffer} label="The paper" />);
  await expect.element(screen.getByText(/could not be shown here/)).toBeVisible();
});

test('it can be used by everybody', async () => {
  const screen = await renderPage(<LazyPdf bytes={smallPdf()} label="The paper" />, { theme: 'dark' });
  await expect.poll(() => canvasIn(screen.container), { timeout: 10_000 }).not.toBeNull();
  expect(await accessibilityFaults()).toEqual([]);
});
