import { within, type Driver } from './driver.ts';

/** A page that sets elements of SCORM 1.2 by hand: here, that it is completed. Its menus are made by jQuery UI. */
export const scormDebugger: Driver = async (course) => {
  await course.getByText('Common operations').click(within);
  await course.locator('#set-lesson-status-button').click(within);
  await course.locator('#set-lesson-status-menu').getByText('completed', { exact: true }).click(within);
  await course.locator('#commit-common').click(within);
};
