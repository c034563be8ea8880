import { expect, test } from 'vitest';
import { contentOriginFor, isContentOrigin } from './content-origin.ts';

const pattern = 'https://{package}.content.example.org';

test('each course of each learner has a host of its own, the same at every launch', async () => {
  const mine = await contentOriginFor(pattern, 'haversack-learner.a.mia', 'E1');
  expect(mine).toMatch(/^https:\/\/c[0-9a-f]{32}\.content\.example\.org$/);
  expect(await contentOriginFor(pattern, 'haversack-learner.a.mia', 'E1')).toBe(mine);
  const others = await Promise.all([contentOriginFor(pattern, 'haversack-learner.a.mia', 'E2'), contentOriginFor(pattern, 'haversack-learner.a.omar', 'E1')]);
  expect(new Set([mine, ...others]).size).toBe(3);
});

test('without a place for the package all courses share one origin', async () => {
  expect(await contentOriginFor('http://localhost:4174', 'haversack-learner.a.mia', 'E1')).toBe('http://localhost:4174');
});

test('what is no origin is none with a package in it either', () => {
  const good = [pattern, 'http://localhost:4174', 'http://{package}.haversack.localhost:4174'];
  const bad = ['learn', 'https://content.{package}.org/', 'https://{package}', 'https://x{package}.example.org', 'https://{package}.{package}.org', `${pattern}/path`];
  expect([...good, ...bad].filter(isContentOrigin)).toEqual(good);
});
