import { expect, test } from 'vitest';
import { createChangeBatch, type Change } from './change-batch.ts';

function aBatch(): { sent: (readonly Change[])[]; clock: { ms: number }; batch: ReturnType<typeof createChangeBatch> } {
  const sent: (readonly Change[])[] = [];
  const clock = { ms: 0 };
  return { sent, clock, batch: createChangeBatch((changes) => sent.push(changes), () => clock.ms) };
}

test('what a course changes in one turn of its script is sent together, in order, as soon as the turn is over', async () => {
  const { sent, batch } = aBatch();
  batch.add('cmi.core.lesson_location', '1');
  batch.add('cmi.core.lesson_location', '2');
  expect(sent).toEqual([]);
  await Promise.resolve();
  expect(sent).toEqual([[['cmi.core.lesson_location', '1'], ['cmi.core.lesson_location', '2']]]);
  batch.add('cmi.suspend_data', 'x');
  await Promise.resolve();
  expect(sent).toHaveLength(2);
});

test('a script that does not end keeps no change back for long', () => {
  const { sent, clock, batch } = aBatch();
  batch.add('cmi.suspend_data', 'a');
  clock.ms = 51;
  batch.add('cmi.suspend_data', 'b');
  expect(sent).toEqual([[['cmi.suspend_data', 'a'], ['cmi.suspend_data', 'b']]]);
});

test('no message grows beyond what the recorder hears', () => {
  const { sent, batch } = aBatch();
  for (let n = 0; n < 2500; n += 1) batch.add('cmi.core.score.raw', String(n));
  expect(sent.map(({ length }) => length)).toEqual([1000, 1000]);
  for (let n = 0; n < 40; n += 1) batch.add('cmi.suspend_data', 'x'.repeat(64_000));
  expect(sent.every((changes) => changes.reduce((sum, [, value]) => sum + value.length, 0) < 2 * 1024 * 1024)).toBe(true);
});

test('what was flushed is not sent again', async () => {
  const { sent, batch } = aBatch();
  batch.add('cmi.suspend_data', 'a');
  batch.flush();
  await Promise.resolve();
  expect(sent).toHaveLength(1);
});
