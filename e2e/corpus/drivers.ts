import type { FrameLocator, Page } from '@playwright/test';

/** Clicks one item of a known package to its true end. */
export type Driver = (course: FrameLocator, page: Page) => Promise<void>;

const within = { timeout: 5_000 };

/** Rustici's golf examples of one SCO: page by page, to the last. */
const golfPages: Driver = async (course) => {
  const next = course.locator('#butNext');
  await next.waitFor(within);
  for (let page = 0; page < 40 && (await next.isEnabled()); page += 1) await next.click(within);
};

/** One lesson of the graded-retry course: every right answer, then the button at its end. */
const gradedLesson: Driver = async (course, page) => {
  for (const answer of await course.locator('[data-correct="1"]').all()) {
    if (await answer.isVisible()) await answer.click(within).catch(() => undefined);
    const check = course.getByRole('button', { name: /^(Check|Submit)/ });
    if (await check.first().isVisible()) await check.first().click(within).catch(() => undefined);
  }
  const exit = course.locator('.nv-exit');
  await exit.scrollIntoViewIfNeeded(within);
  for (let tries = 0; tries < 20 && !(await exit.isEnabled()); tries += 1) {
    await page.mouse.wheel(0, 2_000);
    await page.waitForTimeout(150);
  }
  if (await exit.isEnabled()) await exit.click(within);
};

/** By file name. Packages that complete by being opened need none. */
export const drivers: Readonly<Record<string, Driver>> = {
  'golf-RuntimeBasicCalls_SCORM12.zip': golfPages,
  'golf-RuntimeBasicCalls_SCORM20043rdEdition.zip': golfPages,
  'vantage-graded-retry_scorm.zip': gradedLesson,
};
