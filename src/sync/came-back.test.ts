import { expect, test } from 'vitest';
import { incompleteAt, passedWith } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import type { Temper } from '../test/sync/unkind-lms.ts';

/** An item was run twice, with this left by the first run; between the two something may happen at the LMS. */
async function runTwice(temper: Partial<Temper>, left: string, between: (device: TellingDevice) => void = () => undefined): Promise<TellingDevice> {
  const device = await aTellingDevice();
  Object.assign(device.lms.temper, temper);
  device.lms.enrol('E1', ['A']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', incompleteAt('p2', { 'cmi.suspend_data': left }));
  await device.drain();
  between(device);
  await device.work.sitting(launch, 'A', passedWith(80));
  await device.drain();
  return device;
}
const remarkOf = async ({ work }: TellingDevice) => (await work.states())[2];
const noteOf = async ({ work }: TellingDevice) => (await work.entries())[2]?.steps.find(({ name }) => name === 'PutParam')?.note?.['cameBackDifferent'];

test('[S13] an LMS that cuts what a course has saved is found out at the next run, and the record says so; the work is told all the same', async () => {
  const device = await runTwice({ suspendDataLimit: 300 }, 'x'.repeat(5000));
  expect(await remarkOf(device)).toBe('told came-back-different');
  expect(await noteOf(device)).toBe('suspend-data');
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 180 });
});

test('[S13] an LMS that trims lines and joins them anew changes nothing', async () => {
  expect(await remarkOf(await runTwice({ trimsLines: true }, ' a \n\tb\r\n["ä", 1]\n'))).toBe('told');
});

test('[S13] what another device has left meanwhile is no change of the LMS', async () => {
  const device = await runTwice({}, 'mine', ({ lms }) => Object.assign(lms.item('E1', 'A'), { location: 'p7', suspendData: 'theirs', totalSeconds: 300 }));
  expect(await remarkOf(device)).toBe('told');
});

test('[S13] what came back different is never told back: the run that follows is told as it was', async () => {
  const device = await runTwice({}, 'mine', ({ lms }) => Object.assign(lms.item('E1', 'A'), { location: 'nowhere', status: 'browsed' }));
  expect(await noteOf(device)).toBe('status location');
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', location: 'end', suspendData: '[1,2]' });
});
