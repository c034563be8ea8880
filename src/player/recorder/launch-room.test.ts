import { expect, test } from 'vitest';
import { createLaunchRoom } from './launch-room.ts';

test('a course that writes on and on in run after run is heard up to a bound, all or nothing, and what shrinks gives nothing back', () => {
  const room = createLaunchRoom(100);
  expect([room.take(60), room.take(50), room.take(-60), room.take(40), room.take(1), room.take(0)]).toEqual([true, false, true, true, false, true]);
});
