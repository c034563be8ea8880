import { answerKept } from './answer-kept.ts';

const cacheName = 'haversack-pdf';
const installWaitMs = 60_000;

/** Whether a file of the build is a part of the reader of PDFs: as large as the whole shell, and not needed by everybody, so it is not precached. */
export const isOfPdfReader = (url: string): boolean => /(?:^|\/)assets\/pdf[-.]/u.test(url);

/** What the app's worker does for the reader whose files are `urls`: those of this version. */
export interface PdfReader {
  readonly has: (url: URL) => boolean;
  /** From this device, else from the network; what came is kept. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Brings all of it to this device: somebody has a PDF here. */
  readonly keep: () => Promise<void>;
  /** While a version is installed: whoever had the reader gets its own, beside the one that is still used. On a slow network it comes later: nobody's update waits for it longer than a minute. */
  readonly bring: () => Promise<void>;
  /** Lets go of what other versions had, once this one's is here. Asks no network: no page of the app opens before it has ended. */
  readonly letGo: () => Promise<void>;
}

export function pdfReader(urls: readonly string[], origin: string): PdfReader {
  const addresses = new Set(urls.map((url) => new URL(url, origin).href));
  const keptIn = async (cache: Cache): Promise<readonly string[]> => (await cache.keys()).map(({ url }) => url);
  const keep = async (): Promise<void> => {
    const cache = await caches.open(cacheName);
    const kept = await keptIn(cache);
    await cache.addAll([...addresses].filter((address) => !kept.includes(address)));
  };
  return {
    has: (url) => addresses.has(url.href),
    answer: (request) => answerKept(cacheName, request),
    keep,
    bring: async () => {
      if (!(await caches.has(cacheName)) || (await keptIn(await caches.open(cacheName))).length === 0) return;
      // What is still on its way then goes on, as long as this worker lives.
      await Promise.race([keep(), new Promise((resolve) => setTimeout(resolve, installWaitMs))]);
    },
    letGo: async () => {
      if (!(await caches.has(cacheName))) return;
      const cache = await caches.open(cacheName);
      const kept = await keptIn(cache);
      // Else nothing would tell the next version that somebody reads PDFs here.
      if (![...addresses].every((address) => kept.includes(address))) return;
      await Promise.all(kept.filter((url) => !addresses.has(url)).map((url) => cache.delete(url)));
    },
  };
}
