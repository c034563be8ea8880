import { expect, onTestFinished, test, vi } from 'vitest';
import { atRest } from './at-rest.ts';

/** Something that is put on the page for a test. */
function onThePage(html: string): void {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  onTestFinished(() => box.remove());
}
const nextPicture = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

test('what fades in where nobody looks does not keep anybody waiting', async () => {
  onThePage('<div style="height: 9000px"></div><div style="content-visibility: auto; contain-intrinsic-size: 100px"><i id="far" style="transition: opacity 100ms; opacity: 0">Far</i></div>');
  await nextPicture();
  const far = document.querySelector<HTMLElement>('#far');
  far?.scrollIntoView();
  await nextPicture();
  await nextPicture();
  if (far) far.style.opacity = '1';
  const [fade] = document.getAnimations();
  expect(fade?.playState).toBe('running');
  scrollTo(0, 0);
  // Long before it gives up.
  const gaveUp = new Promise((resolve) => setTimeout(() => resolve('gave up'), 4_000));
  expect(await Promise.race([atRest().then(() => 'at rest'), gaveUp])).toBe('at rest');
  expect(fade?.playState).toBe('finished');
});

test('what moves for ever is not waited for longer than five seconds', async () => {
  onThePage('<style>@keyframes turn { to { rotate: 1turn } }</style><i style="display: block; animation: turn 1s linear infinite">Turning</i>');
  let seconds = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (seconds += 1) * 1_000);
  onTestFinished(() => clock.mockRestore());
  await atRest();
  expect(document.getAnimations().map(({ playState }) => playState)).toEqual(['running']);
});
