import { hash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Passwords } from './passwords.ts';

/** One of OWASP's equal choices for scrypt: 32 MiB of memory for each check. */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const keyBytes = 32;

const derive = (password: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)));
  });

const format = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/;

const written = (salt: Buffer, key: Buffer): string =>
  `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`;

/** Passwords for a server on Node. The cost stands in each hash, so that it can be raised later. */
export const scryptPasswords: Passwords = {
  async hash(password) {
    const salt = randomBytes(16);
    return written(salt, await derive(password, salt, cost));
  },
  async verify(password, hash) {
    const [, N, r, p, salt, key] = format.exec(hash) ?? [];
    if (salt === undefined || key === undefined) return false;
    const expected = Buffer.from(key, 'base64url');
    const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
    return found.length === expected.length && timingSafeEqual(found, expected);
  },
  fingerprint: (text) => hash('sha256', text, 'base64url'),
  // Random bytes where the key would stand: nobody knows a password that leads to them.
  decoyHash: written(randomBytes(16), randomBytes(keyBytes)),
};
