import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { quickBytea } from './bytea.ts';

test('bytes come out of the database as they went in, whatever they are', async () => {
  const client = await PGlite.create(quickBytea);
  const every = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (const bytes of [every, new Uint8Array(0), new Uint8Array(100_000).fill(0x5c)]) {
    const { rows } = await client.query<{ bytes: Uint8Array; size: number }>('select $1::bytea as bytes, length($1::bytea) as size', [bytes]);
    expect(rows).toEqual([{ bytes, size: bytes.length }]);
  }
  await client.close();
});
