import { scryptPasswords } from '#server/auth/scrypt-passwords.ts';
import { seededRandom } from '#server/demo/seeded-random.ts';
import { putOrganization, rootOrganization } from '#server/store/organizations.ts';
import { modules as modulesTable } from '#server/store/schema.ts';
import type { Store } from '#server/store/store.ts';
import type { NewModule } from '#server/store/modules.ts';
import { addUser } from '#server/store/users.ts';
import { startPostgres } from '../scripts/postgres.mjs';
import { generatedModules } from './catalog/generated-modules.ts';
import { typedSearch } from './catalog/typed-searches.ts';
import { atTheEnd } from './harness/clean-up.ts';
import { figure, type Bench, type Figure } from './harness/figure.ts';
import { databasePlace, folderPlace, startLms, type Place } from './harness/lms-process.ts';
import { createReader, waitsOf, type Reader, type Waits } from './harness/readers.ts';

const moduleCount = 10_000;
const readerCount = 50;
const goalMs = 50;
const password = 'open sesame';
const keyMs = 250;
const pauseMs = 3000;

/**
 * The catalog's search on the reference LMS as `npm start` runs it, by readers who are signed in. Three ways to ask: typed without any pause; without pause
 * for texts that nobody has asked for before, so that no answer can be remembered; and typed at a person's speed. Beside them the floors: a static text, and `me`,
 * which finds out who calls as a search does.
 */
export const bench: Bench = {
  what: `${moduleCount} modules, ${readerCount} readers at once on connections that stay open; milliseconds from sending to the last byte, at the client, on loopback`,
  async *figures(seed) {
    yield* onStore('PGlite', await folderPlace(), seed);
    const postgres = await startPostgres();
    if (!postgres) return;
    const stop = atTheEnd(postgres.stop);
    try {
      yield* onStore('PostgreSQL', await databasePlace(postgres.url), seed);
    } finally {
      await stop();
    }
  },
};

async function* onStore(store: string, place: Place, seed: number): AsyncGenerator<Figure> {
  const modules = generatedModules(moduleCount, seed) as readonly [NewModule, ...NewModule[]];
  try {
    const lms = await startLms(place, (opened) => fill(opened, modules));
    const readers = Array.from({ length: readerCount }, (_, index) => createReader(lms.url, userId(index), password));
    const measured = async (name: string, forMs: number, way: Way, goal: number | null = null): Promise<readonly Figure[]> => {
      const cpuBefore = await lms.cpuMs();
      const waits = await waitsOf(readers, forMs, way);
      const cpuAfter = await lms.cpuMs();
      return figuresOf(`${store}, ${name}`, waits, cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore, goal);
    };
    try {
      await Promise.all(readers.map((reader) => reader.read('ekp/api/me'))); // the passwords are checked the slow way once
      yield figure(`${store}, loading the catalog after a start`, (await readers[0]?.read('ekp/api/preloadModules')) ?? Number.NaN, 'ms');
      yield* await measured('a static text without pause', 3000, askingFor('probe.txt'));
      yield* await measured('me without pause', 5000, askingFor('ekp/api/me'));
      yield* await measured('searches without pause', 10_000, typing(modules, seed + 1, { hasPauses: false }), goalMs);
      yield* await measured('searches without pause, each a new one', 10_000, neverTwice(modules, seed + 2), goalMs);
      yield* await measured('searches typed key by key', 15_000, typing(modules, seed, { hasPauses: true }), goalMs);
    } finally {
      for (const reader of readers) reader.close();
      await lms.stop();
    }
  } finally {
    await place.remove();
  }
}

const userId = (index: number): string => `reader-${index}`;

async function fill({ db }: Store, modules: readonly NewModule[]): Promise<void> {
  await putOrganization(db, { id: rootOrganization, code: 'ROOT', description: 'Bench', parentId: null });
  const passwordHash = await scryptPasswords.hash(password);
  for (let index = 0; index < readerCount; index++) {
    await addUser(db, { id: userId(index), given: 'Reader', family: String(index), organizationId: rootOrganization, passwordHash });
  }
  for (let at = 0; at < modules.length; at += 500) await db.insert(modulesTable).values(modules.slice(at, at + 500));
}

type Way = Parameters<typeof waitsOf>[2];

const askingFor = (path: string): Way => async (reader, _, took) => took(await reader.read(path));

const search = (reader: Reader, keywords: string): Promise<number> => reader.read(`ekp/api/modules?keywords=${encodeURIComponent(keywords)}`);

const drawsOf = (seed: number): readonly (() => number)[] => Array.from({ length: readerCount }, (_, index) => seededRandom(seed * 1000 + index));

/** One search, typed to its end. */
function typing(modules: readonly [NewModule, ...NewModule[]], seed: number, { hasPauses }: { readonly hasPauses: boolean }): Way {
  const draws = drawsOf(seed);
  return async (reader, index, took, isOver) => {
    const draw = draws[index] ?? Math.random;
    if (hasPauses) await rest(draw() * pauseMs);
    for (const typed of typedSearch(draw, modules)) {
      if (isOver()) return;
      const wait = await search(reader, typed);
      took(wait);
      if (hasPauses) await rest(Math.max(0, keyMs * (0.5 + draw()) - wait));
    }
  };
}

/** Two beginnings of words, which find more than whole ones do, and in a combination of which there are too many to come twice. */
function neverTwice(modules: readonly [NewModule, ...NewModule[]], seed: number): Way {
  const draws = drawsOf(seed);
  return async (reader, index, took) => {
    const draw = draws[index] ?? Math.random;
    const beginnings = [typedSearch(draw, modules), typedSearch(draw, modules)].map((typed) => typed[Math.floor(draw() * typed.length)] ?? '');
    took(await search(reader, beginnings.join(' ')));
  };
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function figuresOf(name: string, { count, perSecond, p50, p95, p99 }: Waits, cpuMs: number | undefined, goal: number | null): readonly Figure[] {
  return [
    figure(`${name}, a second`, perSecond, ''),
    figure(`${name}, p50`, p50, 'ms'),
    figure(`${name}, p95`, p95, 'ms', goal),
    figure(`${name}, p99`, p99, 'ms'),
    // What does not depend on what else the machine does; a database server's own is not in it.
    ...(cpuMs === undefined ? [] : [figure(`${name}, processor time of the server for one`, cpuMs / count, 'ms')]),
  ];
}
