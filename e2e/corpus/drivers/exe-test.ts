import { within, type Driver } from './driver.ts';

/** Pages of eXeLearning are read; a test among them has the right answers in its own script, one for each group of choices. */
export const exeTest: Driver = async (course) => {
  const form = course.locator('form.quiz-test-form');
  if ((await form.count()) === 0) return;
  const choices = form.locator('input[type="radio"]');
  const groups = new Set(await choices.evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? '')));
  for (const group of groups) {
    // Choices are named `key0b25`: question 0 of the test 25.
    const key = await form.evaluate((element, name) => String(Reflect.get(element.ownerDocument.defaultView ?? {}, name)), group.replace(/b\d+$/, ''));
    await form.locator(`input[name="${group}"][value="${key}"]`).check(within);
  }
  await form.locator('input[type="submit"]').click(within);
};
