import { expect, test } from 'vitest';
import { stageLayout } from './stage-layout.ts';

const phone = { width: 360, height: 720 };
const turned = { width: 740, height: 340 };

test('a course whose text flows has the screen, in every view', () => {
  for (const view of ['fit', 'fill', 'full'] as const) expect(stageLayout({ kind: 'flows', width: 0, height: 0 }, view, phone)).toEqual({ ...phone, scale: 1 });
});

test('a course of fixed size is seen whole at fit, also when the phone is turned', () => {
  const course = { kind: 'fixed', width: 980, height: 658 } as const;
  const upright = stageLayout(course, 'fit', phone);
  expect(upright).toMatchObject({ width: 980, scale: 360 / 980 });
  expect(upright.height * upright.scale).toBeCloseTo(720, 0);
  const lying = stageLayout(course, 'fit', turned);
  expect(lying).toMatchObject({ height: 658, scale: 340 / 658 });
  expect(lying.width * lying.scale).toBeCloseTo(740, 0);
});

test('it fills the screen in its own proportions, never larger than it was made, and stands at 100 % in its own size', () => {
  const course = { kind: 'fixed', width: 980, height: 658 } as const;
  expect(stageLayout(course, 'fill', phone)).toMatchObject({ width: 980, height: 720, scale: 1 });
  expect(stageLayout(course, 'fill', turned)).toMatchObject({ width: 980, height: 658, scale: 740 / 980 });
  expect(stageLayout(course, 'full', phone)).toEqual({ width: 980, height: 720, scale: 1 });
  expect(stageLayout({ ...course, height: 0 }, 'fit', turned)).toMatchObject({ width: 980, scale: 740 / 980 });
});

test('a course that scales by itself is given more room to fill the screen, and the room of its stage at 100 %', () => {
  const course = { kind: 'scales', width: 1024, height: 627 } as const;
  expect(stageLayout(course, 'fit', phone)).toEqual({ ...phone, scale: 1 });
  expect(stageLayout(course, 'fill', phone)).toEqual({ width: 1176, height: 720, scale: 1 });
  expect(stageLayout(course, 'fill', turned)).toEqual({ width: 740, height: 453, scale: 1 });
  expect(stageLayout(course, 'full', phone)).toEqual({ width: 1024, height: 720, scale: 1 });
});

test('a screen of no size, as in a hidden tab, changes nothing', () => {
  expect(stageLayout({ kind: 'fixed', width: 980, height: 0 }, 'fit', { width: 0, height: 0 })).toEqual({ width: 0, height: 0, scale: 1 });
});
