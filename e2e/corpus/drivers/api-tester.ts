import { within, type Driver } from './driver.ts';

/** Every call of the page's list that a run needs, in their order. The others ask for a name, and set a score that is not one. */
const calls = ['Initialize(', "'cmi.score.raw'", "'cmi.completion_status'", "'cmi.success_status'", 'Terminate('];

/** A page with a line of script for each call, and a button beside it that makes the call. */
export const apiTester: Driver = async (course) => {
  const lines = await course.locator('.code').all();
  for (const call of calls) {
    for (const line of lines) if ((await line.locator('input').inputValue(within)).includes(call)) await line.getByRole('button').click(within);
  }
};
