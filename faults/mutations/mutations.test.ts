import { expect, test } from 'vitest';
import { withServer } from '../run/server.ts';
import { catchers } from './catchers.ts';
import { mutatedText } from './mutated-text.ts';
import { mutations } from './mutations.ts';

test('a teller with any of these faults in it is caught: skips a question, repeats a launch, drops ExitAU, sends the newest first, forgets a step, counts time twice, swallows a 403 …', async () => {
  const first = mutations.map(({ seeds: [seed], ...mutation }) => ({ ...mutation, seeds: [seed] as const }));
  const caught = await withServer((serverUrl) => catchers(first, 1, serverUrl));
  expect(first.filter(({ name }) => caught.get(name)?.length !== 1).map(({ name }) => name)).toEqual([]);
}, 900_000);

test('a fault that cannot be put into the text of its file is no check, and says so', () => {
  const source = { file: 'a.ts', find: 'wait(60)', replace: 'wait(1)' };
  expect(mutatedText('await wait(60);', source)).toBe('await wait(1);');
  expect(() => mutatedText('await pause(60);', source)).toThrow('0 times');
  expect(() => mutatedText('wait(60); wait(60);', source)).toThrow('2 times');
});
