import type { Migration } from './migration.ts';

/** The memory of the app's site: what became of requests whose answers were lost (docs/decisions/0036). */
export const whatArrived: Migration = {
  number: 3,
  name: 'what arrived at the app’s site',
  statements: [
    'create table site_memory (epoch text primary key)',
    `create table arrivals (
      number text primary key,
      key text not null,
      owner text not null,
      at timestamp with time zone not null,
      status integer,
      headers jsonb,
      body bytea
    )`,
    'create index arrivals_at on arrivals (at)',
  ],
};
