import { expect, test } from 'vitest';
import { createSpeedometer } from './speedometer.ts';

test('the time left is no guess at first, then calm, and follows when the network changes', () => {
  const speedometer = createSpeedometer(0);
  speedometer.add(500_000, 300);
  expect(speedometer.bytesPerSecond(300)).toBeUndefined();
  for (let atMs = 400; atMs <= 4000; atMs += 100) speedometer.add(100_000, atMs);
  expect(speedometer.bytesPerSecond(4000)).toBeCloseTo(1_050_000, -3);
  for (let atMs = 4100; atMs <= 10_000; atMs += 100) speedometer.add(10_000, atMs);
  expect(speedometer.bytesPerSecond(10_000)).toBeCloseTo(100_000, -3);
  expect(speedometer.bytesPerSecond(20_000)).toBe(0);
});
