import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderPage } from '../../test/screens/render-page.tsx';
import { BarChart } from './bar-chart.tsx';

const bars = [2, 5, 0, 1].map((value, index) => ({ key: String(index), label: `Month ${index + 1}`, short: `M${index + 1}`, narrow: 'M', value, figure: String(value), words: `${value} courses` }));
const chart = <BarChart label="Finished by month" bars={bars} nowKey="3" average={{ value: 2, label: '2 on average' }} columns={['Month', 'Finished']} />;

test('it begins at the latest value, and writes the largest and the latest', async () => {
  const screen = await renderPage(chart);
  await expect.element(screen.getByRole('button', { name: 'Month 4: 1 courses' })).toHaveAttribute('aria-pressed', 'true');
  const figures = [...screen.container.querySelectorAll('button span[class*="figure"]')].map((figure) => figure.textContent);
  expect(figures).toEqual(['5', '1']);
});

test('a tap reads a value; the arrows go as the bars do, and stay within', async () => {
  const screen = await renderPage(chart);
  await screen.getByRole('button', { name: /Month 2/ }).click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(screen.getByRole('button', { name: /Month 3/ })).toHaveFocus();
  await userEvent.keyboard('{End}{ArrowRight}');
  await expect.element(screen.getByRole('button', { name: /Month 4/ })).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(screen.getByRole('button', { name: /Month 1/ })).toHaveFocus();
});

test('right to left it runs right to left, for the eye and for the keys', async () => {
  const screen = await renderPage(chart, { language: 'ar' });
  const [first, last] = [screen.getByRole('button', { name: /Month 1/ }), screen.getByRole('button', { name: /Month 4/ })];
  await expect.element(first).toBeVisible();
  expect(first.element().getBoundingClientRect().left).toBeGreaterThan(last.element().getBoundingClientRect().left);
  await first.click();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(screen.getByRole('button', { name: /Month 2/ })).toHaveFocus();
});

test('one stop of the keyboard for the whole chart, and a table for who cannot see it', async () => {
  const screen = await renderPage(chart);
  await expect.element(screen.getByRole('table', { name: 'Finished by month' })).toBeInTheDocument();
  expect(screen.getByRole('button').elements().filter((button) => button.tabIndex === 0)).toHaveLength(1);
  expect(screen.getByRole('row').elements().map((row) => row.textContent)).toEqual(['MonthFinished', 'Month 12 courses', 'Month 25 courses', 'Month 30 courses', 'Month 41 courses']);
});
