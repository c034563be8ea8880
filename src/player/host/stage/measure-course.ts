import { drawnTexts, scaleOf, smallTextPx } from './small-text.ts';
import type { CourseSize } from './stage-layout.ts';

export interface MeasuredCourse extends CourseSize {
  /** How large its small text is in its own px; undefined where there is none to be seen. */
  readonly textPx: number | undefined;
}

/** Elements that are looked at in one page. */
const mostElements = 3000;
/** A stage is what most of the page is about. */
const leastShareOfPage = 0.12;
/** Text drawn as a picture cannot be measured: in courses it is seldom smaller than this on their own stage. */
const pictureTextPx = 16;
const noOverflowPx = 8;

/**
 * What is to be seen of a course's size in its pages as they are laid out now: whether it draws a stage smaller or larger than it was made, or is wider than the
 * room it has, or neither.
 */
export function measureCourse(course: Window): MeasuredCourse {
  const pages = mainPages(course);
  const texts = pages.flatMap(drawnTexts);
  const measured = smallTextPx(texts);
  const characters = texts.reduce((sum, text) => sum + text.characters, 0);
  const scaled = texts.reduce((sum, text) => sum + (text.isScaled ? text.characters : 0), 0);
  const stage = pages.map(stageOf).findLast((found) => found !== undefined);
  // A picture may be drawn smaller than it is while the text beside it flows: then the page flows.
  if (stage && scaled >= characters / 2) return { kind: 'scales', width: stage.width, height: stage.height, textPx: measured ?? pictureTextPx * stage.scale };
  const needed = roomNeeded(course, pages);
  return needed ? { kind: 'fixed', ...needed, textPx: measured } : { kind: 'flows', width: 0, height: 0, textPx: measured };
}

/** The course's page and, where it is only a frame around another one, that one too, as far as one can look. */
function mainPages(outer: Window): readonly Window[] {
  const pages = [outer];
  for (let at: Window | undefined = outer; at && pages.length < 10; ) {
    const inner = largestFrame(at);
    if (inner) pages.push(inner);
    at = inner;
  }
  return pages;
}

function largestFrame(page: Window): Window | undefined {
  const least = page.innerWidth * page.innerHeight * 0.5;
  for (const frame of page.document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
    try {
      if (frame.offsetWidth * frame.offsetHeight >= least && frame.contentDocument?.body) return frame.contentWindow ?? undefined;
    } catch {
      // A page from elsewhere.
    }
  }
  return undefined;
}

interface Stage {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The largest thing in view that is drawn in another size than it was made. */
function stageOf(page: Window): Stage | undefined {
  let best: Stage | undefined;
  let bestArea = page.innerWidth * page.innerHeight * leastShareOfPage;
  const candidates = page.document.querySelectorAll<HTMLElement | SVGSVGElement>('div, section, main, article, canvas, svg[viewBox]');
  for (let index = 0; index < Math.min(candidates.length, mostElements); index += 1) {
    const element = candidates[index];
    if (!element) break;
    const box = element.getBoundingClientRect();
    const area = box.width * box.height;
    if (area <= bestArea || box.left < -box.width / 2 || box.left > page.innerWidth || !element.checkVisibility({ visibilityProperty: true })) continue;
    const made = madeFor(element, box);
    if (!made || Math.abs(made.scale - 1) <= 0.02 || made.width < 200 || made.height < 100) continue;
    best = made;
    bestArea = area;
  }
  return best;
}

function madeFor(element: HTMLElement | SVGSVGElement, box: DOMRect): Stage | undefined {
  if ('viewBox' in element) {
    const { width, height } = element.viewBox.baseVal ?? { width: 0, height: 0 };
    return width > 0 ? { width, height, scale: box.width / width } : undefined;
  }
  const { offsetWidth, offsetHeight } = element;
  return { width: offsetWidth, height: offsetHeight, scale: scaleOf(element, box) };
}

/** The room that a page asks for which is wider than the screen and can be scrolled sideways; nothing where only a table or a picture sticks out of flowing text. */
function roomNeeded(course: Window, pages: readonly Window[]): { readonly width: number; readonly height: number } | undefined {
  let needed: { readonly width: number; readonly height: number } | undefined;
  for (const page of pages) {
    const { documentElement, body } = page.document;
    const [root, inner] = [page.getComputedStyle(documentElement), body ? page.getComputedStyle(body) : undefined];
    if (isShut(root.overflowX) || (inner && root.overflowX === 'visible' && isShut(inner.overflowX))) continue;
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = page.document.scrollingElement ?? documentElement;
    const more = scrollWidth - clientWidth;
    if (more <= noOverflowPx) continue;
    const standsStill = scrollHeight - clientHeight <= noOverflowPx;
    if (!standsStill && scrollWidth < clientWidth * 1.5) continue;
    const width = course.innerWidth + more;
    // A long page is read by scrolling; only what is wider than tall is meant to be seen whole.
    const height = !standsStill && scrollHeight <= scrollWidth ? course.innerHeight + scrollHeight - clientHeight : standsStill ? drawnHeight(page) : 0;
    if (width > (needed?.width ?? 0)) needed = { width, height };
  }
  return needed;
}

/** How tall is what can be seen in a page that is not scrolled: it may stand in the middle of much empty room. */
function drawnHeight(page: Window): number {
  let [top, bottom] = [Number.POSITIVE_INFINITY, 0];
  const drawn = page.document.querySelectorAll('img, svg, canvas, video, object, button, input, p, span, li, td, h1, h2, h3');
  for (let index = 0; index < Math.min(drawn.length, mostElements); index += 1) {
    const element = drawn[index];
    const box = element?.getBoundingClientRect();
    if (!element || !box || box.width === 0 || box.height === 0 || box.bottom <= 0 || box.top >= page.innerHeight || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    [top, bottom] = [Math.min(top, box.top), Math.max(bottom, box.bottom)];
  }
  return Math.max(0, Math.ceil(Math.min(bottom, page.innerHeight) - Math.max(top, 0)));
}

const isShut = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
