import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';

const databaseUrl = process.env['DATABASE_URL'] ?? '';
export const isPostgresMissing = databaseUrl === '';

/** The address of an empty database beside the one that DATABASE_URL names; it is dropped when the test is finished. */
export async function emptyDatabase(): Promise<string> {
  const name = `haversack_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  onTestFinished(() => onServer(`drop database ${name} with (force)`));
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
