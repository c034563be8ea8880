import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { renderPage } from '../../test/screens/render-page.tsx';
import { Charts } from './charts.tsx';
import { Controls } from './controls.tsx';
import { Paths } from './paths.tsx';
import { Finding } from './finding.tsx';
import { Places } from './places.tsx';
import { Settings } from './settings.tsx';
import { Signatures } from './signatures.tsx';

test.for(['light', 'dark'] as const)('every primitive can be used by everybody in the %s theme', async (theme) => {
  await page.viewport(800, 1000);
  const screen = await renderPage(
    <>
      <Signatures />
      <Controls />
      <Places />
      <Charts />
      <Paths />
      <Finding />
      <Settings />
    </>,
    { theme },
  );
  await expect.element(screen.getByRole('heading', { name: 'Places' })).toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
});

test('everything that can be tapped is at least 44 px high, or has so much room', async () => {
  await page.viewport(390, 844);
  const screen = await renderPage(<Controls />);
  await expect.element(screen.getByRole('button', { name: 'Download' })).toBeVisible();
  const small = screen
    .getByRole('button')
    .elements()
    .filter((button) => button.getBoundingClientRect().height < 44)
    .map((button) => button.textContent);
  expect(small).toEqual([]);
});
