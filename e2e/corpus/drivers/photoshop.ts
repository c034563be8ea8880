import type { FrameLocator, Page } from '@playwright/test';
import { contentsOf, openPart } from '../../harness/app-pages.ts';
import { within, type Driver } from './driver.ts';

/** The one question that asks for an order names it below. */
const order = ['1', '4', '2', '5', '3'];

/**
 * ADL's Photoshop course: lessons are pages to be read, each question is an item with its right answer in its own script. The exam closes what is left of
 * itself as soon as it is passed, so its first question is answered wrong: then all of it can be seen. Question 9A2 is retried for ever by its own rule, so
 * the last question comes before it.
 */
export const photoshopItem: Driver = async (course, page) => {
  await answer(course);
  if ((await lineOf(page, 'QUESTION 9A').filter({ hasText: 'Open now' }).count()) === 0) return;
  await openPart(page, 'QUESTION 9B');
  await lineOf(page, 'QUESTION 9B').filter({ hasText: 'Open now' }).waitFor(within);
  await course.locator('form[name="examForm"]').waitFor(within);
  await answer(course);
};

const lineOf = (page: Page, title: string) => contentsOf(page).getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });

async function answer(course: FrameLocator): Promise<void> {
  const form = course.locator('form[name="examForm"]');
  if ((await form.count()) === 0) return;
  const key = await form.evaluate((element) => String(Reflect.get(element.ownerDocument.defaultView ?? {}, 'key')));
  const isFirst = (await course.getByRole('heading', { name: 'Question 1', exact: true }).count()) > 0;
  const choice = form.locator(isFirst ? `input[type="radio"]:not([value="${key}"])` : `input[type="radio"][value="${key}"]`).first();
  const fields = form.locator('input[type="text"]:not([readonly])');
  if ((await choice.count()) > 0) await choice.click(within);
  else if ((await fields.count()) === order.length) for (const [place, step] of order.entries()) await fields.nth(place).fill(step, within);
  else await fields.fill(key, within);
  await form.getByRole('button', { name: 'Submit Answer' }).click(within);
}
