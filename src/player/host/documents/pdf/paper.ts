import { drawPage, layText, linksOf, type Pdf, type PdfPage } from './pdf-engine.ts';

/** One page in the document: a box of its size that is drawn when it comes near the screen, and emptied when it is far away. */
export interface Paper {
  readonly element: HTMLElement;
  /** The page's width at 100 %, in px. */
  readonly width: number;
  /** Gives the page its size on the screen; what is drawn is drawn anew. */
  fit(scale: number): void;
  show(isNear: boolean): void;
  isDrawn(): boolean;
}

export interface PaperParts {
  readonly pdf: Pdf;
  readonly page: PdfPage;
  readonly label: string;
  readonly onDrawn: () => void;
  readonly goTo: (page: number) => void;
}

export function createPaper({ pdf, page, label, onDrawn, goTo }: PaperParts): Paper {
  const { width, height } = page.getViewport({ scale: 1 });
  const element = document.createElement('section');
  element.className = 'paper';
  element.setAttribute('role', 'group');
  element.ariaLabel = label;
  const picture = layer('picture');
  picture.ariaHidden = 'true';
  const words = layer('words');
  words.dir = 'ltr';
  const links = layer('links');
  element.append(picture, words, links);
  let scale = 1;
  let drawn: AbortController | undefined;

  const draw = async (): Promise<void> => {
    drawn?.abort();
    const drawing = new AbortController();
    drawn = drawing;
    words.replaceChildren();
    void layText(page, scale, words).catch(() => undefined);
    // The last picture stays, stretched, until the sharper one is there.
    const canvas = await drawPage(page, scale, drawing.signal).catch(() => undefined);
    if (!canvas || drawing.signal.aborted) return;
    picture.replaceChildren(canvas);
    onDrawn();
    if (links.childElementCount === 0) await layLinks(links, pdf, page, goTo).catch(() => undefined);
  };
  return {
    element,
    width,
    isDrawn: () => picture.childElementCount > 0,
    fit: (next) => {
      scale = next;
      Object.assign(element.style, { inlineSize: `${width * scale}px`, blockSize: `${height * scale}px` });
      element.style.setProperty('--total-scale-factor', String(scale));
      if (drawn) void draw();
    },
    show: (isNear) => {
      if (isNear && !drawn) void draw();
      if (isNear || !drawn) return;
      // A phone holds a few pages as pictures, not two hundred. Its words stay, for who reads with their ears.
      drawn.abort();
      drawn = undefined;
      picture.replaceChildren();
    },
  };
}

function layer(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

async function layLinks(container: HTMLElement, pdf: Pdf, page: PdfPage, goTo: (page: number) => void): Promise<void> {
  for (const { box, to } of await linksOf(pdf, page)) {
    const link = document.createElement('a');
    link.href = typeof to === 'number' ? `#page=${to}` : to;
    link.ariaLabel = typeof to === 'number' ? String(to) : to;
    if (typeof to === 'number') {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        goTo(to);
      });
    } else [link.target, link.rel] = ['_blank', 'noopener'];
    for (const [side, part] of Object.entries(box)) link.style.setProperty(side, `${part * 100}%`);
    container.append(link);
  }
}
