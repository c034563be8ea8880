import { expect, test } from 'vitest';
import { heartbeatMs, startLifeClock } from './life-clock.ts';
import { allowance, createMessageAllowance } from './message-allowance.ts';

test('the time of a run is the time that really passed, and an hour of sleep in the middle is not', () => {
  let now = 1000;
  const clock = startLifeClock(() => now);
  for (const gapMs of [heartbeatMs, 1230, heartbeatMs * 2]) {
    now += gapMs;
    clock.beat();
  }
  expect(clock.seconds()).toBe((heartbeatMs * 3 + 1230) / 1000);
  now += 3_600_000;
  clock.beat();
  expect(clock.seconds()).toBeLessThan((heartbeatMs * 4 + 1300) / 1000);
  now -= 5000; // a clock that went back
  clock.beat();
  expect(clock.seconds()).toBeGreaterThan(0);
});

test('a course may say much at once, but not without end', () => {
  let now = 0;
  const limit = createMessageAllowance(() => now);
  for (let count = 0; count < allowance.messagesAtOnce; count += 1) expect(limit.allows(10)).toBe(true);
  expect(limit.allows(10)).toBe(false);
  now += 1000;
  expect(limit.allows(10)).toBe(true);
  now += 60_000;
  expect(limit.allows(allowance.charactersAtOnce)).toBe(true);
  expect(limit.allows(allowance.charactersPerSecond)).toBe(false);
});
