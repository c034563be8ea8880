import type { Page } from '@playwright/test';
import type { Sentences } from '#i18n/sentences.ts';

/** What a reader would stumble over; each list is empty where all is well. */
export interface WordFaults {
  /** The page scrolls sideways, and what makes it. */
  readonly sticksOut: readonly string[];
  /** Words of which a part is hidden, or which stand over the edge of their box. Titles that end in an ellipsis are data, and meant. */
  readonly cut: readonly string[];
  /** What is said in English where the language has a sentence of its own, and keys that nobody has written. */
  readonly untranslated: readonly string[];
  /** Words that run to the right with a mark at their end or beginning, in a line that runs to the left: the mark would stand on the wrong side. */
  readonly turned: readonly string[];
  /** Signs that point, and point against the direction of reading. */
  readonly pointing: readonly string[];
  /** Text under 12 px. */
  readonly small: readonly string[];
}

/** What the check must know of the language: its own sentences, and those of English. */
export interface Tongue {
  readonly own: readonly string[];
  readonly english: readonly string[];
  readonly keys: readonly string[];
}

const flat = (sentences: Sentences): readonly string[] => Object.values(sentences).flatMap((place) => Object.values(place));

export function tongueOf(own: Sentences, english: Sentences): Tongue {
  const said = new Set(flat(own));
  return {
    own: [...said],
    english: [...new Set(flat(english))].filter((sentence) => !said.has(sentence) && /\p{L}{2,}/u.test(sentence.replaceAll(/\{\{[^}]*\}\}/gu, ''))),
    keys: Object.entries(english).flatMap(([place, sentences]) => Object.keys(sentences).map((key) => `${place}.${key}`)),
  };
}

/** Texts of the demo organisation that happen to be sentences of the app in English. */
const data: readonly string[] = ['People', 'Online', 'Safety', 'Done on leave. The certificate comes by post.'];

/** Measures what is shown of a page now. */
export const wordFaults = (page: Page, tongue: Tongue): Promise<WordFaults> =>
  page.evaluate(
    ({ own, english, keys, data: known }) => {
      const leastPx = 11.9;
      const isRtl = document.documentElement.dir === 'rtl';
      const short = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().slice(0, 70);
      const seen = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest('.visually-hidden, [inert]');
      const all = [...document.body.querySelectorAll('*')].filter((one) => seen(one) && !one.closest('iframe, svg defs'));
      const ownText = (one: Element): string => [...one.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [])).join('').trim();
      // A document of the LMS is shown as it is, small print and language included.
      const isOfFile = (one: Element): boolean => one.closest('section')?.querySelector(':scope canvas') !== null && one.closest('section') !== null;
      const texts = all.filter((one) => ownText(one) !== '' && !['SCRIPT', 'STYLE', 'OPTION'].includes(one.tagName) && !isOfFile(one));
      const literal = (part: string): string => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
      // What is filled in is anything; a number is one.
      const pattern = (sentence: string): RegExp => new RegExp(`^${sentence.split(/(\{\{[^}]*\}\})/u).map((part) => (part.startsWith('{{') ? (part.includes('number') ? String.raw`[\p{N}\s.,’]+` : '[^]+') : literal(part))).join('')}$`, 'u');
      const patterns = (sentences: readonly string[]): ((text: string) => boolean) => {
        const plain = new Set(sentences.filter((sentence) => !sentence.includes('{{')));
        // Those that are almost all filling would fit anything.
        const filled = sentences.filter((sentence) => sentence.includes('{{') && sentence.replaceAll(/\{\{[^}]*\}\}/gu, '').replaceAll(/[^\p{L}]/gu, '').length > 3).map(pattern);
        return (text) => plain.has(text) || filled.some((one) => one.test(text));
      };
      const isOwn = patterns(own);
      const isEnglish = patterns(english);
      const isKey = new Set(keys);
      const isData = new Set(known);

      const isWide = document.documentElement.scrollWidth > innerWidth;
      const rects = (one: Element): readonly DOMRect[] =>
        [...one.childNodes].flatMap((node) => {
          if (node.nodeType !== Node.TEXT_NODE) return [];
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()].filter(({ width }) => width > 1);
        });
      const isWithin = (one: Element): boolean => {
        for (let place: Element | null = one; place && place !== document.documentElement; place = place.parentElement) if (getComputedStyle(place).overflowX !== 'visible' && place.scrollWidth > place.clientWidth) return true;
        return false;
      };
      const overEdge = texts.filter((one) => rects(one).some(({ left, right }) => left < -1 || right > innerWidth + 1) && !isWithin(one));
      // What one types into, over the edge of what holds it.
      const fields = all.filter((one) => {
        if (!one.matches('input:not([type="checkbox"], [type="radio"], [type="file"]), select, textarea')) return false;
        const { left, right } = one.getBoundingClientRect();
        for (let place = one.parentElement, up = 0; place && up < 5; place = place.parentElement, up += 1) {
          const box = place.getBoundingClientRect();
          if (left < box.left - 2 || right > box.right + 2) return true;
          if (getComputedStyle(place).overflowX !== 'visible') return false;
        }
        return false;
      });
      const sticksOut = [...fields.map((one) => `a field: ${one.getAttribute('name') ?? one.getAttribute('type') ?? one.tagName}`), ...(isWide ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []), ...overEdge.map((one) => short(ownText(one)))];

      const cut = texts.filter((one) => {
        const { display, overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(one);
        if (display.startsWith('inline') && !display.includes('block') && !display.includes('flex')) return false;
        if (one instanceof SVGElement || ['auto', 'scroll'].includes(overflowX)) return false;
        const box = one.getBoundingClientRect();
        if (box.width < 2 || box.height < 2) return false; // comes with the focus
        const isOver = rects(one).some(({ left, right, top, bottom }) => left < box.left - 2 || right > box.right + 2 || (!['visible', 'auto', 'scroll'].includes(overflowY) && (top < box.top - 4 || bottom > box.bottom + 4)));
        const isCutOnPurpose = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
        return isCutOnPurpose ? (isOver || one.scrollWidth > one.clientWidth + 1) && isOwn(one.textContent.trim()) : isOver;
      });

      const ruler = document.createElement('canvas').getContext('2d');
      const cutHints = all.flatMap((one) => {
        if (!(one instanceof HTMLInputElement) || one.placeholder === '' || !ruler) return [];
        const { font, paddingLeft, paddingRight } = getComputedStyle(one);
        ruler.font = font;
        return ruler.measureText(one.placeholder).width > one.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) + 1 ? [one.placeholder] : [];
      });

      const labels = all.flatMap((one) => ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => one.getAttribute(name)?.trim() || []));
      const spoken = [...document.body.querySelectorAll('.visually-hidden, [role="status"]')].filter((one) => !one.querySelector('*')).map((one) => one.textContent.trim());
      const whole = texts.flatMap((one) => [ownText(one), one.textContent.trim()]);
      const untranslated = [...whole, ...labels, ...spoken].filter((text) => (isEnglish(text) && !isOwn(text) && !isData.has(text)) || isKey.has(text));

      // A text that is Latin as a whole stands alone in its line: the direction that counts is that of what holds it.
      const isLatin = /^[^\p{L}]*\p{Script=Latin}/u;
      const other = /[\u0590-\u08ff]/u;
      const endsOrBegins = /^[([„“"¿¡#+<–-]|[.!?:;,…)\]”"%–-]$/u;
      const turned = isRtl
        ? texts.filter((one) => {
            const text = ownText(one);
            const { direction, unicodeBidi } = getComputedStyle(one);
            return direction === 'rtl' && unicodeBidi !== 'plaintext' && !one.closest('svg') && isLatin.test(text) && !other.test(text) && endsOrBegins.test(text);
          })
        : [];

      const points = /lucide-(?:(?:arrow|chevron|chevrons|move|corner|panel|skip)(?:-[a-z]+)*-(?:left|right)(?:-[a-z]+)*|log-(?:out|in)|external-link|square-arrow-out-up-right|undo(?:-2)?|redo(?:-2)?|reply|send|list|history|share)(?![a-z-])/u;
      const isMirrored = (one: Element): boolean => {
        const { transform, scale } = getComputedStyle(one);
        return scale.startsWith('-1') || transform.startsWith('matrix(-1');
      };
      const pointing = isRtl ? all.filter((one) => one.tagName === 'svg' && points.test(one.getAttribute('class') ?? '') && !isMirrored(one)).map((one) => `${one.getAttribute('class') ?? ''} in ${short(one.parentElement?.textContent ?? '')}`) : [];

      const small = texts.filter((one) => {
        const matrix = one instanceof SVGGraphicsElement ? one.getScreenCTM() : undefined;
        return Number.parseFloat(getComputedStyle(one).fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 1) < leastPx && !one.closest('[aria-hidden="true"] svg');
      });
      const named = (elements: readonly Element[]): readonly string[] => [...new Set(elements.map((one) => short(one.textContent)))];
      return { sticksOut, cut: [...named(cut), ...new Set(cutHints)], untranslated: [...new Set(untranslated.map(short))], turned: named(turned), pointing: [...new Set(pointing)], small: named(small) };
    },
    { ...tongue, data },
  );

/** The faults as lines, for a list that must be empty. */
export const linesOf = (faults: WordFaults): readonly string[] => Object.entries(faults).flatMap(([what, where]: [string, readonly string[]]) => where.map((one) => `${what}: ${one}`));
