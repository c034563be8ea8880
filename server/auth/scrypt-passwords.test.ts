import { expect, test } from 'vitest';
import { scryptPasswords } from './scrypt-passwords.ts';

test('the password fits its hash, no other one does, and two hashes of it differ', async () => {
  const [hash, other] = await Promise.all([scryptPasswords.hash('Grüße 7'), scryptPasswords.hash('Grüße 7')]);
  expect(hash).not.toBe(other);
  expect(hash).not.toContain('Grüße');
  expect(await scryptPasswords.verify('Grüße 7', hash)).toBe(true);
  expect(await scryptPasswords.verify('Gru\u0308ße 7', hash)).toBe(true); // another keyboard writes the same letter as two
  expect(await scryptPasswords.verify('grüße 7', hash)).toBe(false);
});

test('nothing fits what is no hash, and nothing that we know fits the decoy', async () => {
  expect(await scryptPasswords.verify('', '')).toBe(false);
  expect(await scryptPasswords.verify('x', 'cheap:x')).toBe(false);
  expect(await scryptPasswords.verify('', scryptPasswords.decoyHash)).toBe(false);
});
