import { afterEach, expect, test, vi } from 'vitest';
import type { StageShape } from '#player/stage-messages.ts';
import '../player.css';
import { createStage, type CourseStage } from './create-stage.ts';
import { measureCourse } from './measure-course.ts';

const opened: HTMLElement[] = [];
afterEach(() => {
  for (const element of opened.splice(0)) element.remove();
});

/** A course on a stage of the size of a phone. */
async function aCourse(body: string, styles = ''): Promise<{ stage: CourseStage; frame: HTMLIFrameElement; scroller: HTMLElement; last: () => StageShape | undefined }> {
  const root = document.createElement('div');
  root.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 360px; height: 720px;';
  document.body.append(root);
  opened.push(root);
  const tell = vi.fn<(shape: StageShape) => void>();
  const stage = createStage(root, tell);
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><style>html, body { margin: 0; height: 100%; } ${styles}</style><body>${body}</body>`;
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  stage.container.append(frame);
  await isLoaded;
  return { stage, frame, scroller: root.querySelector('.stage') as HTMLElement, last: () => tell.mock.calls.at(-1)?.[0] };
}
const text = 'A sentence that is long enough to be text and nothing else. '.repeat(4);
const widthOf = (element: Element): number => Math.round(element.getBoundingClientRect().width);

test('text that flows has the screen; a picture or a table that sticks out of it changes nothing', async () => {
  const { frame, last } = await aCourse(`<p>${text.repeat(20)}</p><div style="width: 420px; height: 20px; background: red"></div>`);
  await expect.poll(last).toMatchObject({ kind: 'flows', textPx: 16, isLarger: false });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(last()).toMatchObject({ kind: 'flows' });
  expect(frame.contentWindow?.innerWidth).toBe(360);
  // A short page stands still, and is none of fixed size for that.
  const short = await aCourse(`<p>${text}</p><div style="width: 420px; height: 40px; background: navy"><b>Our other courses</b> <a href="#">here</a></div>`);
  expect(measureCourse(short.frame.contentWindow as Window)).toMatchObject({ kind: 'flows' });
});

test('a stage of pictures whose buttons lie beyond the edge is of fixed size', async () => {
  const { frame } = await aCourse('<div style="width: 800px; height: 500px; position: relative"><canvas width="800" height="460"></canvas><button style="position: absolute; right: 10px; bottom: 0">Next</button></div>');
  expect(measureCourse(frame.contentWindow as Window)).toMatchObject({ kind: 'fixed', width: 800, height: 500 });
});

test('a course of fixed width is shown whole, tells how small its text is then, and is moved at 100 %', async () => {
  const { stage, frame, scroller, last } = await aCourse(`<div style="width: 900px; height: 600px; font-size: 14px">${text}</div>`);
  await expect.poll(last, { timeout: 5_000 }).toMatchObject({ kind: 'fixed', isWiderThanTall: true, isLarger: false });
  await expect.poll(() => frame.contentWindow?.innerWidth).toBe(900);
  expect(widthOf(frame)).toBe(360);
  expect(last()?.textPx).toBeCloseTo(14 * 0.4, 1);
  stage.show('full');
  expect(widthOf(frame)).toBe(900);
  await expect.poll(last).toMatchObject({ kind: 'fixed', isLarger: true, textPx: 14 });
  scroller.scrollTo(300, 0);
  expect(scroller.scrollLeft).toBe(300);
  stage.show('fit');
  await expect.poll(last).toMatchObject({ isLarger: false });
  expect(widthOf(frame)).toBe(360);
});

test('a stage that draws itself as small as the screen asks is known by that, and fills the screen when it is given room', async () => {
  const body = `<div id="stage" style="width: 1000px; height: 500px; transform-origin: 0 0; font-size: 20px">${text}</div><script>
    const fit = () => { const scale = Math.min(innerWidth / 1000, innerHeight / 500); document.querySelector('#stage').style.transform = 'scale(' + scale + ')'; };
    addEventListener('resize', fit); fit();</script>`;
  const { stage, frame, last } = await aCourse(body, 'body { overflow: hidden; }');
  await expect.poll(last, { timeout: 5_000 }).toMatchObject({ kind: 'scales', isWiderThanTall: true, textPx: 7.2 });
  stage.show('fill');
  await expect.poll(() => frame.contentWindow?.innerWidth).toBe(1440);
  await expect.poll(last, { timeout: 5_000 }).toMatchObject({ kind: 'scales', isLarger: true, textPx: 28.8 });
});

test('a stage whose text is a picture is judged by how much smaller it is drawn; a picture beside flowing text is no stage', async () => {
  const { frame } = await aCourse(`<div style="width: 1000px; height: 600px; transform: scale(.36); transform-origin: 0 0"><canvas width="1000" height="600"></canvas></div>`, 'body { overflow: hidden; }');
  expect(measureCourse(frame.contentWindow as Window)).toMatchObject({ kind: 'scales', width: 1000, height: 600, textPx: expect.closeTo(5.76, 1) as number });
  const beside = await aCourse(`<div style="height: 200px; overflow: hidden"><svg viewBox="0 0 1440 320" width="360" height="200"></svg></div><p>${text}</p>`);
  expect(measureCourse(beside.frame.contentWindow as Window)).toMatchObject({ kind: 'flows' });
});

test('with the hand a drag moves the course, and the course is not touched by it', async () => {
  const { stage, scroller, frame, last } = await aCourse('<div style="width: 900px; height: 600px">Wide</div>');
  await expect.poll(last, { timeout: 5_000 }).toMatchObject({ kind: 'fixed' });
  stage.show('full');
  const glass = scroller.querySelector<HTMLElement>('.glass');
  expect(glass?.hidden).toBe(true);
  stage.move(true);
  expect(document.elementFromPoint(100, 100)).toBe(glass);
  const at = (type: string, clientX: number): PointerEvent => new PointerEvent(type, { clientX, clientY: 100, pointerType: 'mouse', pointerId: 1, isPrimary: true, bubbles: true });
  if (glass) glass.setPointerCapture = () => undefined; // there is no real pointer to capture
  for (const event of [at('pointerdown', 300), at('pointermove', 200), at('pointermove', 150), at('pointerup', 150)]) glass?.dispatchEvent(event);
  expect(scroller.scrollLeft).toBe(150);
  stage.move(false);
  expect(document.elementFromPoint(100, 100)).toBe(frame);
});
