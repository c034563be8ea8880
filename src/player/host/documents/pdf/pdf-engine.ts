import { getDocument, GlobalWorkerOptions, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- an address, made by the build
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { playerScope } from '#player/course-address.ts';

// Everything of pdf.js that this page uses. The legacy build: the other one wants browsers of the last months.

GlobalWorkerOptions.workerSrc = workerUrl;

/** Where the build puts the decoders of scanned pages (JBIG2, JPEG 2000) and of colour profiles. */
const decoders = `${playerScope}pdf/`;
/** More than this some browsers do not draw. */
const mostPixels = 16_000_000;

export type PdfPage = PDFPageProxy;
export type Pdf = PDFDocumentProxy;

/**
 * Opens the PDF at an address. Only what is shown is fetched where `isQuickInParts` says that any part of it can be had at once; else all of it in one go, because a
 * part of a deflated file costs all that lies before it. Rejects for what is no PDF, or wants a password.
 */
export function openPdf(address: string, isQuickInParts: boolean): Promise<Pdf> {
  const options = { url: address, disableRange: !isQuickInParts, disableAutoFetch: isQuickInParts, disableStream: isQuickInParts };
  return getDocument({ ...options, wasmUrl: decoders, useWorkerFetch: true, useSystemFonts: true, enableXfa: false, verbosity: 0 }).promise;
}

/** Draws a page as sharp as the screen is. Undefined when `signal` stopped it. */
export async function drawPage(page: PdfPage, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement | undefined> {
  const viewport = page.getViewport({ scale });
  const density = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (viewport.width * viewport.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width * density);
  canvas.height = Math.round(viewport.height * density);
  const task = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop);
  try {
    await task.promise;
    return canvas;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Lays the page's words over its picture: to be read out, chosen and copied. */
export async function layText(page: PdfPage, scale: number, container: HTMLElement): Promise<void> {
  await new TextLayer({ textContentSource: await page.getTextContent(), container, viewport: page.getViewport({ scale }) }).render();
}

/** A link that is printed on a page: where it lies, in parts of the page's width and height, and where it leads. */
export interface PdfLink {
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** An address on the web, or the number of a page of this PDF. */
  readonly to: string | number;
}

interface LinkAnnotation {
  readonly subtype?: string;
  readonly url?: string;
  readonly dest?: string | readonly unknown[] | null;
  readonly rect?: number[];
}

export async function linksOf(pdf: Pdf, page: PdfPage): Promise<readonly PdfLink[]> {
  const viewport = page.getViewport({ scale: 1 });
  const found: PdfLink[] = [];
  for (const { subtype, url, dest, rect } of (await page.getAnnotations()) as readonly LinkAnnotation[]) {
    if (subtype !== 'Link' || !rect) continue;
    const to = url !== undefined && /^(?:https?|mailto):/i.test(url) ? url : dest ? await pageOf(pdf, dest) : undefined;
    if (to === undefined) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom) as readonly number[];
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top) as readonly number[];
    const box = { left: Math.min(x1, x2) / viewport.width, top: Math.min(y1, y2) / viewport.height, width: Math.abs(x2 - x1) / viewport.width, height: Math.abs(y2 - y1) / viewport.height };
    found.push({ box, to });
  }
  return found;
}

async function pageOf(pdf: Pdf, dest: string | readonly unknown[]): Promise<number | undefined> {
  try {
    const [target] = typeof dest === 'string' ? ((await pdf.getDestination(dest)) ?? []) : dest;
    if (typeof target === 'number') return target + 1;
    return typeof target === 'object' && target !== null ? (await pdf.getPageIndex(target as Parameters<Pdf['getPageIndex']>[0])) + 1 : undefined;
  } catch {
    return undefined; // A link into nothing.
  }
}
