import { answerKept } from './answer-kept.ts';

const cacheName = 'haversack-pdf';

/** Whether a file of the build is a part of the reader of PDFs: as large as the whole shell, and not needed by everybody, so it is not precached. */
export const isOfPdfReader = (url: string): boolean => /(?:^|\/)assets\/pdf[-.]/u.test(url);

/** What the app's worker does for the reader whose files are `urls`: those of this version. */
export interface PdfReader {
  readonly has: (url: URL) => boolean;
  /** From this device, else from the network; what came is kept. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Brings all of it to this device: somebody has a PDF here. */
  readonly keep: () => Promise<void>;
  /** Lets go of what other versions had; whoever had the reader gets the new one. */
  readonly renew: () => Promise<void>;
}

export function pdfReader(urls: readonly string[], origin: string): PdfReader {
  const addresses = new Set(urls.map((url) => new URL(url, origin).href));
  const keep = async (): Promise<void> => {
    const cache = await caches.open(cacheName);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    await cache.addAll([...addresses].filter((address) => !kept.has(address)));
  };
  return {
    has: (url) => addresses.has(url.href),
    answer: (request) => answerKept(cacheName, request),
    keep,
    renew: async () => {
      if (!(await caches.has(cacheName))) return;
      const cache = await caches.open(cacheName);
      const others = (await cache.keys()).filter(({ url }) => !addresses.has(url));
      if (others.length > 0) await keep();
      await Promise.all(others.map((request) => cache.delete(request)));
    },
  };
}
