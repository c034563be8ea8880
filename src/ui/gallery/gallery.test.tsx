import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { renderPage } from '../../test/screens/render-page.tsx';
import { applyTheme } from '../appearance.ts';
import { Charts } from './charts.tsx';
import { Controls } from './controls.tsx';
import { Paths } from './paths.tsx';
import { Finding } from './finding.tsx';
import { Gallery } from './gallery.tsx';
import { Places } from './places.tsx';
import { Reading } from './reading.tsx';
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
      <Reading />
      <Settings />
    </>,
    { theme },
  );
  await expect.element(screen.getByRole('heading', { name: 'Places' })).toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
});

/** Into the folder that git ignores, for a person to look at. */
const pictureOf = (theme: string): string => `../../../screens/gallery-${theme}.png`;

test('the whole gallery has its picture, with everything on it, in the light and in the dark theme', async () => {
  const width = 800;
  await page.viewport(width, 1000);
  const screen = await renderPage(<Gallery />);
  await expect.element(screen.getByRole('heading', { name: 'Reading' })).toBeInTheDocument();
  // Ten thousand rows are a picture of half a kilometre.
  (screen.getByRole('radio', { name: '3', exact: true }).element() as HTMLInputElement).click();
  await document.fonts.ready;
  const height = document.documentElement.scrollHeight;
  expect(height).toBeGreaterThan(5000);
  expect(height).toBeLessThan(20_000);
  await page.viewport(width, height);
  for (const theme of ['light', 'dark'] as const) {
    applyTheme(theme);
    const { base64 } = await page.screenshot({ path: pictureOf(theme), base64: true });
    const { size, bandsOfOneColour, ground } = await lookAt(`data:image/png;base64,${base64}`);
    expect(size).toEqual([width, height]);
    // Nothing is missing in the middle.
    expect(bandsOfOneColour).toBe(0);
    expect(ground > 128).toBe(theme === 'light');
  }
}, 60_000);

/** What a picture shows: its size, how many bands of it (a tenth of its height each) are all of one colour, and how bright its corner is. */
async function lookAt(picture: string): Promise<{ readonly size: readonly [number, number]; readonly bandsOfOneColour: number; readonly ground: number }> {
  const image = await createImageBitmap(await (await fetch(picture)).blob());
  const { width, height } = image;
  // A narrow copy says as much, and is quick to look through.
  const canvas = new OffscreenCanvas(width / 4, height / 4);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const bands = Array.from({ length: 10 }, (_, band) => context?.getImageData(0, Math.floor((band * canvas.height) / 10), canvas.width, Math.floor(canvas.height / 10)));
  const [first] = bands;
  return { size: [width, height], bandsOfOneColour: bands.filter((band) => band && new Set(new Uint32Array(band.data.buffer)).size < 2).length, ground: first?.data[0] ?? 0 };
}

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
