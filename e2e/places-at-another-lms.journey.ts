import { expect } from '@playwright/test';
import { test } from './places/at-the-places.ts';
import { places } from './places/places.ts';

for (const { name, path, sees } of places) {
  test(`@long ${name}, never seen before and the LMS is gone: a sentence and a way on, or what this device knows by itself, not a blank page`, async ({ road }) => {
    const { page } = await road.stranger();
    road.lms.become('gone');
    try {
      await page.goto(`${road.lms.url}${path}`);
      await expect(page.getByRole('heading', { level: 1 }).or(page.getByRole('heading', { level: 2 })).first()).toBeVisible();
      await expect(page.getByText('This page broke')).toHaveCount(0);
      const main = page.getByRole('main');
      // Of those, the one that is seen: a switch of views hides the words of what is not chosen from the eye.
      await expect(main.getByRole('button').or(main.getByRole('link')).or(main.getByText(sees)).filter({ visible: true }).first()).toBeVisible();
    } finally {
      road.lms.become('usual');
    }
  });
}

for (const { name, path, who } of places) {
  test(`@long ${name} with an LMS that gives only what is known of the vendor: less is shown, nothing breaks`, async ({ plainRoad }) => {
    const { page, noise } = await plainRoad.learner(who);
    noise();
    await page.goto(`${plainRoad.url}${path}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(page.getByText('This page broke')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    // The browser's own words for an answer of 404: that the LMS does not give something.
    expect(noise().filter((line) => !line.startsWith('Failed to load resource: the server responded with a status of 404'))).toEqual([]);
  });
}
