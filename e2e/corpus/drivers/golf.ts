import { expect, type FrameLocator } from '@playwright/test';
import { within, type Driver } from './driver.ts';

/** Rustici's golf examples with a launch page: page by page, to the last; where that is the quiz, every answer right. */
export const golfPages: Driver = async (course) => {
  const next = course.locator('#butNext');
  await next.waitFor(within);
  for (let page = 0; page < 40 && (await next.isEnabled()); page += 1) await next.click(within);
  const shown = await course.locator('#contentFrame').getAttribute('src');
  if (shown?.includes('assessmenttemplate')) await answerAll(course.frameLocator('#contentFrame'));
};

/** One of them asks the network for jQuery, for the box of its notes alone: that box is left out. */
export const golfPagesWithoutJquery: Driver = async (course, page) => {
  await beginWithoutJquery(course);
  await golfPages(course, page);
};

/** A page that looks for jQuery where there is no network stops in the middle of its beginning: it begins once more, without the box of notes. */
export async function beginWithoutJquery(course: FrameLocator): Promise<void> {
  await course.locator('#butNext').waitFor(within);
  await expect.poll(() => course.locator('body').evaluate(({ ownerDocument }) => ownerDocument.readyState)).toBe('complete');
  await course.locator('body').evaluate(({ ownerDocument }) => {
    const view = ownerDocument.defaultView ?? {};
    Reflect.set(view, '$', () => ({ dialog: () => undefined, val: () => '' }));
    (Reflect.get(view, 'doStart') as () => void)();
  });
}

/** The quiz shows which answers are right: a choice by its class, a number in brackets after its field. */
async function answerAll(quiz: FrameLocator): Promise<void> {
  await quiz.getByRole('button', { name: 'Submit Answers' }).waitFor(within);
  for (const answer of await quiz.locator('.correctAnswer').all()) {
    const choice = answer.getByRole('radio');
    if ((await choice.count()) > 0) await choice.check(within);
    else await answer.getByRole('textbox').fill(/\((.*)\)/.exec((await answer.textContent()) ?? '')?.[1] ?? '', within);
  }
  await quiz.getByRole('button', { name: 'Submit Answers' }).click(within);
  await quiz.getByText('Score: 100').waitFor(within);
}
