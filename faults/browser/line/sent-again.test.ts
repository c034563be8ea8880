import { expect, test } from 'vitest';
import { SentAgain, type Sent } from './sent-again.ts';

const sent = (body: string, number?: string): Sent => ({ method: 'POST', path: '/ekp/hacp', headers: { ...(number !== undefined && { 'x-haversack-request': number }) }, body: Buffer.from(body) });

test('what is sent again is known once, by all of its bytes; what the app says once more by itself has another number', () => {
  const again = new SentAgain<string>();
  again.await(sent('ExitAU', 'n1'), 'first');
  expect(again.count).toBe(1);
  expect([again.take(sent('ExitAU', 'n2')), again.take(sent('PutParam', 'n1')), again.take(sent('ExitAU'))]).toEqual([undefined, undefined, undefined]);
  expect([again.take(sent('ExitAU', 'n1')), again.take(sent('ExitAU', 'n1'))]).toEqual(['first', undefined]);
  expect(again.count).toBe(0);
});

test('of an app that is gone nothing comes again', () => {
  const again = new SentAgain<string>();
  again.await(sent('ExitAU', 'n1'), 'first');
  again.clear();
  expect(again.take(sent('ExitAU', 'n1'))).toBeUndefined();
});
