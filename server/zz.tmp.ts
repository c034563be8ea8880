import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from './store/migrate.ts';
import { putChunk, readChunk } from './store/packages.ts';
import { readBytea, writeBytea } from './store/bytea.tmp.ts';
const fast = process.argv[3] === '1';
const client = await PGlite.create({ dataDir: process.argv[2] as string, ...(fast ? { parsers: { 17: readBytea }, serializers: { 17: writeBytea } } : {}) });
const db = drizzle(client); await migrate(db);
const b = new Uint8Array(1 << 20); for (let i = 0; i < b.length; i++) b[i] = (i * 31) & 255;
for (let r = 0; r < 3; r++) {
let t = performance.now();
for (let i = 0; i < 20; i++) await putChunk(db, 'X' + r, i, b);
const put = (performance.now() - t) / 20; t = performance.now();
for (let i = 0; i < 20; i++) await readChunk(db, 'X' + r, i);
console.log(fast, 'put', put.toFixed(1), 'read', ((performance.now() - t) / 20).toFixed(1));
}
console.log(Buffer.from((await readChunk(db, 'X1', 3))!).equals(b));
await client.close();
