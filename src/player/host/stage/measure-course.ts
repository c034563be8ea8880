import { roomNeeded } from './room-needed.ts';
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
