/** Text nodes that are looked at in one page: enough for a screenful, and soon done. */
const mostTexts = 400;
/** So much of the text may be smaller: a page number, a sign in a corner. */
const ofLittleWeight = 0.15;

/** A page's text as it is drawn: how large, and how much of it. */
export interface DrawnText {
  readonly px: number;
  readonly characters: number;
  /** The page draws it larger or smaller than its style says. */
  readonly isScaled: boolean;
}

/** The text that can be seen in a page now. */
export function drawnTexts(window: Window): readonly DrawnText[] {
  const { document } = window;
  if (!document.body) return [];
  const texts: DrawnText[] = [];
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(), seen = 0; node && seen < mostTexts; node = walker.nextNode()) {
    const characters = node.textContent?.trim().length ?? 0;
    const element = node.parentElement;
    if (characters === 0 || !element) continue;
    seen += 1;
    const box = element.getBoundingClientRect();
    const isOutside = box.width === 0 || box.height === 0 || box.right <= 0 || box.bottom <= 0 || box.left >= window.innerWidth || box.top >= window.innerHeight;
    if (isOutside || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const scale = scaleOf(element, box);
    texts.push({ px: Number.parseFloat(window.getComputedStyle(element).fontSize) * scale, characters, isScaled: Math.abs(scale - 1) > 0.02 });
  }
  return texts;
}

/** How much larger than its style says an element is drawn. */
export function scaleOf(element: Element, box = element.getBoundingClientRect()): number {
  // Elements of another page are of another page's classes.
  if ('getScreenCTM' in element) return (element as SVGGraphicsElement).getScreenCTM()?.a ?? 1;
  const { offsetWidth } = nearestBox(element);
  const width = offsetWidth === (element as HTMLElement).offsetWidth ? box.width : nearestBox(element).getBoundingClientRect().width;
  return offsetWidth > 0 ? width / offsetWidth : 1;
}

/** An inline element's width is that of its lines: the block around it tells the scale. */
function nearestBox(element: Element): HTMLElement {
  let at: Element | null = element;
  while (at && 'offsetWidth' in at && (at as HTMLElement).offsetWidth === 0) at = at.parentElement;
  return (at ?? element) as HTMLElement;
}

/** The size below which only little of the text is; undefined where there is none. */
export function smallTextPx(texts: readonly DrawnText[]): number | undefined {
  const all = texts.reduce((sum, { characters }) => sum + characters, 0);
  let below = 0;
  for (const { px, characters } of texts.toSorted((one, other) => one.px - other.px)) {
    below += characters;
    if (below > all * ofLittleWeight) return px;
  }
  return undefined;
}
