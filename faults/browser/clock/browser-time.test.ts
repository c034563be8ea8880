import { expect, test } from 'vitest';
import { BrowserTime } from './browser-time.ts';

test('a request that lands late has landed before any page hears that so much time has passed, and none lands before its time', async () => {
  const time = new BrowserTime();
  const happened: string[] = [];
  time.onLeap = () => Promise.resolve(void happened.push('page'));
  const { now } = time;
  time.at(now + 40_000, async () => {
    await Promise.resolve();
    happened.push('second');
  });
  time.at(now + 35_000, () => Promise.resolve(void happened.push('first')));
  await time.leap(16_000);
  expect(happened).toEqual(['page']);
  await time.leap(32_000);
  expect(happened).toEqual(['page', 'first', 'second', 'page']);
  await time.leap(60_000);
  expect(happened).toEqual(['page', 'first', 'second', 'page', 'page']);
});

test('a clock that a person sets moves alone: true time goes on as before', async () => {
  const time = new BrowserTime();
  const { offset } = time.page;
  await time.jump(-3_600_000);
  expect(time.page).toEqual({ offset, jump: -3_600_000 });
  expect(time.now).toBeLessThan(Date.now()); // a story is played in leaps, and never gets into the LMS's future
  time.setRight();
  expect(time.page).toEqual({ offset, jump: 0 });
});
