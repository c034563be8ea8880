import { within, type Driver } from './driver.ts';

const values = { location: 'page-3', score: '80', max: '100', min: '0', time: '00:01:00', data: 'seen=3', comments: 'good' };

/** A page that shows everything the LMS says, and sends what is filled in. */
export const lmsInfo: Driver = async (course) => {
  for (const [id, value] of Object.entries(values)) await course.locator(`#${id}`).fill(value, within);
  await course.locator('#status').selectOption('passed', within);
  await course.getByRole('button', { name: 'Send to LMS' }).click(within);
};
