import { within, type Driver } from './driver.ts';

/** What a question is answered with, of the answers that it has. */
const rightAnswer = 'Pass data between the SCO and the LMS';

/** Slides of iSpring with its universal player: forward to the last, every question answered right, which completes them. */
export const ispringSlides: Driver = async (course, page) => {
  // The large and the small face of the player; a quiz takes the place of its ways, and has a panel of its own.
  const next = course.locator('button[aria-label="next slide"], button.component_base.next').filter({ visible: true }).first();
  const ofQuiz = course.locator('.quiz-control-panel__button').filter({ visible: true }).last();
  const answer = course.locator('.choice-view:not([disabled])').getByText(rightAnswer);
  await next.waitFor(within);
  for (let step = 1; step < 20; step += 1) {
    const isQuiz = await ofQuiz.isVisible();
    if (!isQuiz && !(await next.isEnabled(within))) break;
    if (await answer.isVisible()) await answer.click(within);
    await (isQuiz ? ofQuiz : next).click(within);
    // It counts a slide as seen when its first picture is there; a quiz is slower.
    await page.waitForTimeout(isQuiz ? 1_200 : 600);
  }
};
