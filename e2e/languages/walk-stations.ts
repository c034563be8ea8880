import type { Browser, BrowserContextOptions } from '@playwright/test';
import type { LanguageCode } from '#i18n/languages.ts';
import { isStill, newReader, type Reader } from './reader.ts';
import { sentencesOf } from './say.ts';
import type { Station } from './station.ts';
import { stations } from './stations.ts';
import { linesOf, tongueOf, wordFaults } from './word-faults.ts';

interface Walk {
  readonly browser: Browser;
  /** An LMS with the demo organisation that nobody has used yet in this language: what one reads waits for another. */
  readonly url: string;
  readonly language: LanguageCode;
  readonly options: BrowserContextOptions;
  /** What else is done at each, such as a photograph. */
  readonly atEach?: (station: Station, reader: Reader) => Promise<void>;
}

/** Goes to everything that is read, in one language, and tells what a reader would stumble over: a line each. */
export async function walkStations({ browser, url, language, options, atEach }: Walk): Promise<readonly string[]> {
  const tongue = tongueOf(await sentencesOf(language), await sentencesOf('en'));
  const readers = new Map<string | undefined, Reader>();
  const found: string[] = [];
  try {
    for (const station of stations) {
      const reader = readers.get(station.who) ?? (await newReader(browser, url, language, station.who, options));
      readers.set(station.who, reader);
      await station.open(reader);
      await isStill(reader.page);
      found.push(...linesOf(await wordFaults(reader.page, tongue)).map((line) => `${station.name}: ${line}`));
      await atEach?.(station, reader);
    }
  } finally {
    for (const { page } of readers.values()) await page.context().close();
  }
  return found;
}
