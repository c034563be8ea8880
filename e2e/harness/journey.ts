import { test as base } from '@playwright/test';
import { startHaversack, type HaversackServer } from './haversack-server.ts';
import { newLearnersBrowser, type LearnersBrowser } from './learners-browser.ts';

interface Parts {
  /** A server of this journey's own, with the demo organisation. */
  readonly server: HaversackServer;
  /** A learner's browser, not yet opened. */
  readonly learnersBrowser: LearnersBrowser;
}

/** A journey through the whole product: real server, real browser, both gone afterwards. */
export const journey = base.extend<Parts>({
  // The first one of a run fills the demo organisation: that is not the journey's time.
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => {
      const server = await startHaversack();
      await use(server);
      await server.remove();
    },
    { timeout: 300_000 },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  learnersBrowser: async ({}, use, info) => {
    const browser = await newLearnersBrowser();
    await use(browser);
    if (info.status !== info.expectedStatus) {
      await browser.photograph(info.outputPath('last.png'));
      // Printed beside the error: where nobody can look at the picture, the words on the screen are what is left.
      await info.attach('on the screen', { contentType: 'text/plain', body: await browser.said() });
    }
    await browser.remove();
  },
});
