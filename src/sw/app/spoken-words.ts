import { languageCodes, languageFor } from '#i18n/languages.ts';
import { answerKept } from './answer-kept.ts';

const cacheName = 'haversack-words';

/** The language of a file of the build that holds its sentences (vite.config.ts names them); undefined for any other file. */
function languageOfFile(url: string): string | undefined {
  const name = /(?:^|\/)assets\/words-([^/]+)$/u.exec(url)?.[1] ?? '';
  return languageCodes.find((code) => name.startsWith(`${code}-`));
}

/** Whether a file of the build holds sentences: there are ten languages and people speak one, so none is precached. */
export const isOfWords = (url: string): boolean => languageOfFile(url) !== undefined;

/** What the app's worker does for the sentences whose files are `urls`: those of this version. */
export interface SpokenWords {
  readonly has: (url: URL) => boolean;
  /** From this device, else from the network; what came is kept. */
  readonly answer: (request: Request) => Promise<Response>;
  /**
   * Brings the sentences of the languages that are spoken on this device, and of this one. Before anybody spoke: of the browser's first language. A version is not
   * installed without them, else the app could not start offline. @throws when they cannot be loaded.
   */
  readonly bring: (code?: string) => Promise<void>;
  /** Lets go of what other versions had. */
  readonly letGo: () => Promise<void>;
}

export function spokenWords(urls: readonly string[], origin: string, preferred: readonly string[]): SpokenWords {
  const addresses = new Map(urls.map((url) => [new URL(url, origin).href, languageOfFile(url)]));
  const keptUrls = async (cache: Cache): Promise<readonly string[]> => (await cache.keys()).map(({ url }) => url);
  return {
    has: (url) => addresses.has(url.href),
    answer: (request) => answerKept(cacheName, request),
    bring: async (code) => {
      const cache = await caches.open(cacheName);
      const kept = await keptUrls(cache);
      const spoken = new Set(code === undefined && kept.length === 0 ? [languageFor(preferred)] : [code, ...kept.map(languageOfFile)]);
      await cache.addAll([...addresses].flatMap(([address, language]) => (language !== undefined && spoken.has(language) && !kept.includes(address) ? [address] : [])));
    },
    letGo: async () => {
      const cache = await caches.open(cacheName);
      await Promise.all((await keptUrls(cache)).filter((url) => !addresses.has(url)).map((url) => cache.delete(url)));
    },
  };
}
