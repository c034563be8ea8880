import { expect, test } from 'vitest';
import { keepServiceWorker } from './course-workers.ts';
import { aCoursePage } from '../../../test/player/course-page.ts';

test('a course can neither put a worker of its own before its files nor take ours away', async () => {
  const { window } = await aCoursePage();
  keepServiceWorker(window);
  const { serviceWorker } = window.navigator;
  await expect(serviceWorker.register('own-worker.js')).rejects.toMatchObject({ name: 'SecurityError' });
  expect(await serviceWorker.getRegistration()).toBeUndefined();
  expect(await serviceWorker.getRegistrations()).toEqual([]);
});
