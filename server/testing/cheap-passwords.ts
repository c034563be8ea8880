import { digest } from '../auth/digest.ts';
import type { Passwords } from '../auth/passwords.ts';

/** Passwords for tests: they cost nothing and protect nothing. */
export const cheapPasswords: Passwords = {
  hash: (password) => Promise.resolve(`cheap:${password}`),
  verify: (password, hash) => Promise.resolve(hash === `cheap:${password}`),
  fingerprint: digest,
  decoyHash: 'decoy',
};
