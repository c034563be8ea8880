import { getDocument, GlobalWorkerOptions, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- an address, made by the build
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

// Everything of pdf.js that the app uses. It is loaded when a PDF is shown, and kept apart from the first load (vite.config.ts).
// The legacy build: the other one wants browsers of the last months.

GlobalWorkerOptions.workerSrc = workerUrl;

export type PdfPage = PDFPageProxy;

/** A PDF that is open. */
export interface OpenPdf {
  readonly pages: readonly PdfPage[];
  readonly close: () => void;
}

/** Opens a PDF. Rejects for bytes that are none, or that want a password. `signal` closes it. */
export async function openPdf(bytes: ArrayBuffer, signal: AbortSignal): Promise<OpenPdf> {
  // The worker takes its bytes away from whoever gives them. Nothing is fetched: no wasm (the app's policy forbids it), no maps and no fonts beside those in the file and on the device.
  const task = getDocument({ data: new Uint8Array(bytes.slice(0)), useWasm: false, useWorkerFetch: false, useSystemFonts: true, enableXfa: false, verbosity: 0 });
  const close = (): void => void task.destroy();
  signal.addEventListener('abort', close);
  const opened = await task.promise;
  return { pages: await allPages(opened), close };
}

const allPages = (opened: PDFDocumentProxy): Promise<readonly PdfPage[]> => Promise.all(Array.from({ length: opened.numPages }, (_, index) => opened.getPage(index + 1)));

/** The size of a page at 100 %, in px. */
export function sizeOf(page: PdfPage): { readonly width: number; readonly height: number } {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

/** More than this some browsers do not draw. */
const mostPixels = 16_000_000;

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
