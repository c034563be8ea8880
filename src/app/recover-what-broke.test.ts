import { expect, test } from 'vitest';
import { courseLock } from '#offline/locks.ts';
import { aDevice } from '../test/offline/device.ts';
import { LearnerWork, incompleteAt } from '../test/sync/learner-work.ts';
import { recoverWhatBroke } from './recover-what-broke.ts';

/** A page beside the course: the learner comes back to it. */
const aPage = () => Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
const comeBackTo = (page: EventTarget): boolean => page.dispatchEvent(new Event('visibilitychange'));

async function aDeviceWithOpenRun() {
  const { db } = await aDevice();
  const work = new LearnerWork(db);
  const begin = async () => work.sitting(await work.launch('E1'), 'A', incompleteAt('p2'), { state: 'open', didStart: true }, 'open');
  return { db, work, begin };
}

test('[S1] when the page of a course crashes beside another one, its run is ended and told as soon as the learner is back on that one, not only at the next start', async () => {
  const { db, work, begin } = await aDeviceWithOpenRun();
  const page = aPage();
  const stop = new AbortController();
  await recoverWhatBroke(db, page, stop.signal);
  await begin();
  comeBackTo(page);
  await expect.poll(() => work.states()).toEqual(['waiting', 'waiting']);
  stop.abort();
});

test('[S1] the run of a course that is open in another page goes on', async () => {
  const { db, work, begin } = await aDeviceWithOpenRun();
  const page = aPage();
  const stop = new AbortController();
  await recoverWhatBroke(db, page, stop.signal);
  const sitting = await begin();
  await navigator.locks.request(courseLock(db.name, 'E1'), async () => {
    comeBackTo(page);
    // The next recovery comes behind it, and meets the same lock.
    await recoverWhatBroke(db, aPage(), stop.signal);
    expect(await work.states()).toEqual(['waiting', 'open']);
  });
  expect((await db.get('sittings', sitting.id))?.state).toBe('open');
  stop.abort();
});
