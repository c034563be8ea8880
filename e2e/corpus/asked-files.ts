import type { ConsoleMessage, Page, Request, Response } from '@playwright/test';
import { open } from 'node:fs/promises';
import { readZipDirectory } from '#formats/zip/read-zip-directory.ts';
import type { ZipDirectory } from '#formats/zip/zip-directory.ts';
import { readCourseAddress } from '#player/course-address.ts';

export interface UnansweredFiles {
  /** Files that the course asked for and the archive does not have. */
  readonly missing: readonly string[];
  /** Files that the archive has and the course did not get, or could not show: a fault of ours. */
  readonly withheld: readonly string[];
}

/** A PDF in an `object` or `embed` is not shown: only the console says so, also of one that is then shown in a frame in its place. */
const notShown = /^Failed to load '(.+?)' as a plugin/;

/** Watches which files of a course come to nothing; `stop` holds each, once, against the archive's own directory. */
export function watchFiles(page: Page, archive: string): { readonly stop: () => Promise<UnansweredFiles> } {
  const addresses = new Set<string>();
  const inPlugins = new Set<string>();
  const inFrames = new Set<string>();
  const hearResponse = (response: Response): void => {
    if (response.status() === 404) addresses.add(response.url());
    if (response.ok() && response.request().resourceType() === 'document') inFrames.add(pathOf(response.url()));
  };
  const hearFailure = (request: Request): void => {
    // A page that goes away takes back what it has asked for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') addresses.add(request.url());
  };
  const hearConsole = (message: ConsoleMessage): void => {
    const address = notShown.exec(message.text())?.[1];
    if (address) inPlugins.add(address);
  };
  page.on('response', hearResponse);
  page.on('requestfailed', hearFailure);
  page.on('console', hearConsole);
  return {
    stop: async () => {
      page.off('response', hearResponse);
      page.off('requestfailed', hearFailure);
      page.off('console', hearConsole);
      for (const address of inPlugins) if (!inFrames.has(pathOf(address))) addresses.add(address);
      const directory = await directoryOf(archive);
      const missing = new Set<string>();
      const withheld = new Set<string>();
      for (const address of addresses) {
        const asked = readCourseAddress(new URL(address).pathname);
        if (!asked) continue;
        const isThere = asked.paths.some((path) => directory.find(path) !== undefined);
        (isThere ? withheld : missing).add(asked.paths[0] ?? '');
      }
      return { missing: [...missing], withheld: [...withheld] };
    },
  };
}

const pathOf = (address: string): string => new URL(address).pathname;

async function directoryOf(path: string): Promise<ZipDirectory> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await readZipDirectory({
      size,
      read: async (start, length) => {
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}
