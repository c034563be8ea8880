import type { Page } from '@playwright/test';

/** What a page is, measured in the browser: each list is empty where all is well. */
export interface PageFaults {
  /** Interactive things smaller than 44 × 44 CSS px, which are no links inside a sentence and no bars of a chart (those have arrow keys and a table). */
  readonly small: readonly string[];
  /** Levels that are left out, and pages with no heading of the first level or with several. */
  readonly headings: readonly string[];
  /** Landmarks of which there may be several, without a name. */
  readonly unnamed: readonly string[];
}

/** Measures what is shown of a page now. */
export const pageFaults = (page: Page): Promise<PageFaults> =>
  page.evaluate(() => {
    const least = 43.5; // whole px, where a line of text is not
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0 && !element.closest('[aria-hidden="true"], [inert]');
    const named = (element: Element): string => `${element.tagName} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`;
    // An overlay makes a target larger than what is seen of it.
    const sizeOf = (element: Element): { width: number; height: number } => {
      const box = element.getBoundingClientRect();
      const over = getComputedStyle(element, '::after');
      const isOver = over.content !== 'none' && over.position === 'absolute';
      return { width: Math.max(box.width, isOver ? Number.parseFloat(over.width) || 0 : 0), height: Math.max(box.height, isOver ? Number.parseFloat(over.height) || 0 : 0) };
    };
    const targetOf = (element: Element): Element => (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type) ? (element.labels?.[0] ?? element) : element);
    const isInSentence = (element: Element): boolean => getComputedStyle(element).display === 'inline' && (element.parentElement?.textContent.trim().length ?? 0) > element.textContent.trim().length;
    const targets = [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary')].map(targetOf).filter((one) => isSeen(one) && !isInSentence(one) && !one.closest('[role="toolbar"], .visually-hidden'));
    const small = [...new Set(targets)].filter((one) => one.getBoundingClientRect().bottom > 0).flatMap((one) => {
      const { width, height } = sizeOf(one);
      return width < least || height < least ? [`${Math.round(width)} × ${Math.round(height)} ${named(one)}`] : [];
    });
    const shown = [...document.querySelectorAll('h1, h2, h3, h4')].filter(isSeen);
    const levels = shown.map(({ tagName }) => Number(tagName[1]));
    const skipped = shown.filter((_one, at) => at > 0 && (levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1).map((one) => `skips a level: ${named(one)}`);
    const first = levels.filter((level) => level === 1).length;
    const unnamed = [...document.querySelectorAll('nav, aside, [role="region"], [role="navigation"]')].filter((one) => isSeen(one) && !one.hasAttribute('aria-label') && !one.hasAttribute('aria-labelledby')).map(named);
    return { small, headings: first === 1 ? skipped : [`${first} of the first level`, ...skipped], unnamed };
  });

/** What sticks out at the side, and what share of the window's height stands still while the page scrolls. */
export const reflow = (page: Page): Promise<{ readonly sticksOut: readonly string[]; readonly stands: number }> =>
  page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 3);
    const still = [...document.querySelectorAll('body *')].filter((one) => {
      const { position, pointerEvents, visibility } = getComputedStyle(one);
      return (position === 'fixed' || position === 'sticky') && pointerEvents !== 'none' && visibility === 'visible' && one.getBoundingClientRect().width > innerWidth * 0.6;
    });
    const heights = still.map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    });
    const isWide = document.documentElement.scrollWidth > innerWidth;
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    });
    scrollTo(0, 0);
    return { sticksOut: isWide ? wide.map(({ outerHTML }) => outerHTML.slice(0, 100)).slice(-4) : [], stands: heights.reduce((sum, height) => sum + height, 0) / innerHeight };
  });

/** The text spacing that WCAG 1.4.12 names, as a reader's own style sheet sets it. */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

/** Words of which a part cannot be read, because their box is too small for them: those that are cut on purpose end in an ellipsis. */
export const cutWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, [aria-hidden="true"]') && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      .filter((one) => {
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(one);
        const isCutOnPurpose = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
        return !isCutOnPurpose && ((overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 2) || (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2));
      })
      .map((one) => one.textContent.trim().slice(0, 60)),
  );
