/** Elements that are looked at in one page. */
const mostElements = 3000;
const noOverflowPx = 8;

export interface NeededRoom {
  readonly width: number;
  /** 0 where it is meant to be scrolled. */
  readonly height: number;
}

/**
 * The room that a page asks for which is made wider than the screen, and can be scrolled sideways; nothing where only a table or a picture sticks out of text that
 * flows. `pages` is the course's page, and those in it.
 */
export function roomNeeded(course: Window, pages: readonly Window[]): NeededRoom | undefined {
  let needed: NeededRoom | undefined;
  for (const page of pages) {
    const { documentElement, body } = page.document;
    const [root, inner] = [page.getComputedStyle(documentElement), body ? page.getComputedStyle(body) : undefined];
    if (isShut(root.overflowX) || (inner && root.overflowX === 'visible' && isShut(inner.overflowX))) continue;
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = page.document.scrollingElement ?? documentElement;
    const more = scrollWidth - clientWidth;
    const standsStill = scrollHeight - clientHeight <= noOverflowPx;
    if (more <= noOverflowPx || !isMadeWide(page, clientWidth, standsStill)) continue;
    const width = course.innerWidth + more;
    // A long page is read by scrolling; only what is wider than tall is meant to be seen whole.
    const height = standsStill ? drawnHeight(page) : scrollHeight <= scrollWidth ? course.innerHeight + scrollHeight - clientHeight : 0;
    if (width > (needed?.width ?? 0)) needed = { width, height };
  }
  return needed;
}

const isShut = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

/** Whether what there is to read, or to touch, lies beyond the screen's edge: much of the text, or, in a page that is not scrolled down, a control or a fifth of it. */
function isMadeWide(page: Window, edge: number, standsStill: boolean): boolean {
  let [inside, outside] = [0, 0];
  for (const element of seenIn(page, 'p, span, li, td, th, a, button, input, h1, h2, h3, label, text, div, font')) {
    const { left, right } = element.getBoundingClientRect();
    if (standsStill && left >= edge && element.matches('button, input, a[href], [role="button"]')) return true;
    const characters = ownCharacters(element);
    if (right > edge + noOverflowPx) outside += characters;
    else inside += characters;
  }
  return outside > (inside + outside) * (standsStill ? 0.2 : 0.5);
}

/** Of the text that stands directly in it. */
function ownCharacters(element: Element): number {
  let characters = 0;
  for (const node of element.childNodes) if (node.nodeType === 3 /* Node.TEXT_NODE */) characters += node.textContent?.trim().length ?? 0;
  return characters;
}

/** How tall is what can be seen in a page that is not scrolled: it may stand in the middle of much empty room. */
function drawnHeight(page: Window): number {
  let [top, bottom] = [Number.POSITIVE_INFINITY, 0];
  for (const element of seenIn(page, 'img, svg, canvas, video, object, button, input, p, span, li, td, h1, h2, h3')) {
    const box = element.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= page.innerHeight) continue;
    [top, bottom] = [Math.min(top, box.top), Math.max(bottom, box.bottom)];
  }
  return Math.max(0, Math.ceil(Math.min(bottom, page.innerHeight) - Math.max(top, 0)));
}

/** The first of these elements that can be seen, if one scrolls to them. */
function* seenIn(page: Window, selector: string): Generator<Element> {
  const found = page.document.querySelectorAll(selector);
  for (let index = 0; index < Math.min(found.length, mostElements); index += 1) {
    const element = found[index];
    const box = element?.getBoundingClientRect();
    if (element && box && box.width > 0 && box.height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) yield element;
  }
}
