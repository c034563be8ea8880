import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openPostgresStore } from '../store/postgres.ts';
import { makeStoresWith } from './memory-store.ts';

// Set up before the server's tests when they are to run on a PostgreSQL server: each store is a database of its own there, emptied and used again like the ones in memory.
const databaseUrl = process.env['DATABASE_URL'];
if (databaseUrl === undefined) throw new Error('The tests on PostgreSQL need DATABASE_URL.');

makeStoresWith(async () => {
  const name = `haversack_store_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return openPostgresStore(url.href);
});
