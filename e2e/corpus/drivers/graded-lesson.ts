import { within, type Driver } from './driver.ts';

/** One lesson of the graded-retry course: every right answer, then the button at its end. */
export const gradedLesson: Driver = async (course, page) => {
  for (const answer of await course.locator('[data-correct="1"]').all()) await answer.click(within);
  const exit = course.locator('.nv-exit');
  await exit.scrollIntoViewIfNeeded(within);
  for (let tries = 0; tries < 20 && !(await exit.isEnabled()); tries += 1) {
    await page.mouse.wheel(0, 2_000);
    await page.waitForTimeout(150);
  }
  await exit.click(within);
};
