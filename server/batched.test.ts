import { expect, test } from 'vitest';
import { batched } from './batched.ts';

test('who comes while a read is under way is answered by one that began afterwards, together with all others', async () => {
  let now = 'before';
  const reads: string[][] = [];
  const begun = Promise.withResolvers<void>();
  const read = batched<string, string>(async (keys) => {
    reads.push([...keys]);
    const seen = now;
    begun.resolve();
    await Promise.resolve();
    return new Map([...keys].filter((key) => key !== 'gone').map((key) => [key, `${key} ${seen}`]));
  });
  const first = [read('ada'), read('cy')];
  await begun.promise;
  now = 'after';
  expect(await Promise.all([...first, read('ada'), read('bo'), read('gone'), read('ada')])).toEqual(['ada before', 'cy before', 'ada after', 'bo after', undefined, 'ada after']);
  expect(reads).toEqual([['ada', 'cy'], ['ada', 'bo', 'gone']]);
});

test('a read that fails, fails for those who waited for it, and not for the next', async () => {
  let isDown = true;
  const read = batched<string, string>((keys) => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(new Map([...keys].map((key) => [key, key])))));
  const failed = await Promise.allSettled([read('ada'), read('bo')]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isDown = false;
  expect(await read('ada')).toBe('ada');
});
