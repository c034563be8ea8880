import { expect, test } from 'vitest';
import { createChangeBatch, type Change } from './change-batch.ts';

test('a change leaves as it is made: a script that goes on for ever after it cannot hold it back', () => {
  const sent: (readonly Change[])[] = [];
  const batch = createChangeBatch((changes) => sent.push(changes));
  batch.add('cmi.core.lesson_location', '1');
  expect(sent).toEqual([[['cmi.core.lesson_location', '1']]]);
  batch.add('cmi.core.lesson_location', '2');
  expect(sent).toHaveLength(2);
});

test('a list longer than scripts make is sent in few messages, whole and in order', async () => {
  const sent: (readonly Change[])[] = [];
  const batch = createChangeBatch((changes) => sent.push(changes));
  const list = Array.from({ length: 5_020 }, (_, index): Change => [`cmi.interactions.${index}.id`, String(index)]);
  for (const [element, value] of list) batch.add(element, value);
  expect(sent.length).toBeLessThanOrEqual(200);
  await Promise.resolve();
  expect(sent.flat()).toEqual(list);
  // The next turn's changes leave at once again.
  batch.add('cmi.exit', 'suspend');
  expect(sent.at(-1)).toEqual([['cmi.exit', 'suspend']]);
});

test('long values leave before they are too much for one message, and before a commit all is sent', () => {
  const sent: (readonly Change[])[] = [];
  const batch = createChangeBatch((changes) => sent.push(changes));
  for (let index = 0; index < 100; index += 1) batch.add('cmi.exit', '');
  sent.length = 0;
  batch.add('cmi.suspend_data', 'x'.repeat(1024 * 1024));
  batch.add('cmi.exit', 'suspend');
  expect(sent.map((changes) => changes.map(([element]) => element))).toEqual([['cmi.suspend_data']]);
  batch.flush();
  expect(sent.map((changes) => changes.map(([element]) => element))).toEqual([['cmi.suspend_data'], ['cmi.exit']]);
});
