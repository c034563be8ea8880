// The page of ours that is served where a course, or a learner, opens a PDF: all pages below each other, as wide as their place. Browsers' own viewers do not run in a
// sandboxed frame (Chromium), or show one page (iPhone).
import { openDocument, type OpenDocument } from '../open-document.ts';
import { createPaper, type Paper } from './paper.ts';
import { openPdf, type Pdf } from './pdf-engine.ts';
import { isSeen, pageInFragment, pageInSight, placeOf, readPlace } from './reading-place.ts';
import { createTools } from './tools.ts';

/** Times the width of its place. */
const zooms = [1, 1.5, 2, 3, 4];
/** A page on a wide screen is not drawn larger than this, at 100 %. */
const widest = 1000;
const placeIsKeptAfterMs = 300;
/** How far beyond the screen pages are drawn. */
const nearby = '150% 0px';

const opened = openDocument(window);
const papers = document.querySelector('main') ?? document.body;

/** Shows all pages. Resolves when the learner is where they were. */
async function show(pdf: Pdf): Promise<void> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const number = new Intl.NumberFormat(document.documentElement.lang || undefined);
  const sayPage = (page: number): string => opened.words.page.replace('{page}', number.format(page)).replace('{count}', number.format(pages.length));
  const all: Paper[] = pages.map((page) => createPaper({ pdf, page, label: sayPage(page.pageNumber), onDrawn: () => look(), goTo: (target) => goTo(target, 0) }));
  papers.append(...all.map(({ element }) => element));
  papers.removeAttribute('aria-busy');

  let zoom = 0;
  const boxes = (): DOMRect[] => all.map(({ element }) => element.getBoundingClientRect());
  const goTo = (page: number, part: number): void => {
    const box = all[page - 1]?.element.getBoundingClientRect();
    if (box) scrollTo({ top: scrollY + box.top + part * box.height, behavior: 'instant' });
  };
  /** Gives all pages their size, and keeps what was at the upper edge there. */
  const lay = (place = placeOf(boxes())): void => {
    const across = Math.max(1, ...all.map(({ width }) => width));
    const scale = (Math.min(papers.clientWidth, widest) * (zooms[zoom] ?? 1)) / across;
    for (const paper of all) paper.fit(scale);
    const at = readPlace(place, all.length);
    if (at) goTo(at.page, at.part);
    tools.say({ zoom: new Intl.NumberFormat(document.documentElement.lang || undefined, { style: 'percent' }).format(zooms[zoom] ?? 1) });
    look();
  };
  const look = (): void => {
    const seen = boxes();
    const last = seen.at(-1);
    tools.say({ page: sayPage(pageInSight(seen, innerHeight)) });
    if (last && document.visibilityState === 'visible' && all.at(-1)?.isDrawn() === true && isSeen(last, innerHeight)) opened.complete();
  };
  const tools = createTools(opened.words, (step) => {
    zoom = step === 0 ? 0 : Math.min(zooms.length - 1, Math.max(0, zoom + step));
    lay();
  });
  document.body.append(tools.element);

  const fragment = pageInFragment(location.hash, all.length);
  lay(readPlace(opened.place, all.length) ? opened.place : String(fragment ?? 1));
  watch(all, () => lay());
  keepPlace(opened, () => placeOf(boxes()), look);
}

/** Draws what is near the screen, and lays all out anew when the width changes (a phone is turned). */
function watch(all: readonly Paper[], lay: () => void): void {
  const of = new Map<Element, Paper>(all.map((paper) => [paper.element, paper]));
  const near = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) of.get(target)?.show(isIntersecting);
  }, { rootMargin: nearby });
  for (const { element } of all) near.observe(element);
  let width = papers.clientWidth;
  new ResizeObserver(() => {
    if (papers.clientWidth === width) return;
    width = papers.clientWidth;
    lay();
  }).observe(papers);
}

function keepPlace(opened: OpenDocument, place: () => string, look: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => opened.keep(place());
  addEventListener('scroll', () => {
    look();
    timer ??= setTimeout(() => {
      timer = undefined;
      keep();
    }, placeIsKeptAfterMs);
  }, { passive: true });
  addEventListener('visibilitychange', look);
  opened.onLeaving(keep);
}

openPdf(opened.address, document.documentElement.dataset['parts'] === 'quick')
  .then(show)
  .catch(() => {
    papers.removeAttribute('aria-busy');
    const sentence = document.createElement('p');
    sentence.setAttribute('role', 'alert');
    sentence.textContent = opened.words.notShown;
    papers.replaceChildren(sentence);
  });
