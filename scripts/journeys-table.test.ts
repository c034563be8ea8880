import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** What a title says before its colon, by the columns of the table that it stands for. */
const columns: Readonly<Record<string, readonly string[]>> = {
  'online': ['Online'],
  'offline, undone, then sent later': ['Undone', 'Sent later'],
  'refused by the LMS': ['Refused'],
  'the answer was lost': ['Lost'],
};

/** `act | column` → the journeys whose titles name it. */
function walked(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(new URL('e2e/', root)).filter((name) => name.endsWith('.journey.ts'))) {
    for (const [, title = ''] of read(`e2e/${file}`).matchAll(/^journey\('(?:\[\w+\] |@long )*(.*?)',/gmu)) {
      const [condition = '', list = ''] = title.split(': ');
      for (const column of columns[condition] ?? []) for (const act of list.split('; ')) found.set(`${act} | ${column}`, file.replace('.journey.ts', ''));
    }
  }
  return found;
}

const rows = read('docs/journeys.md').split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const [head = [], ...acts] = rows;

test('docs/journeys.md names for each act and each thing that can become of it the journey that walks it, and no other', () => {
  const told = acts.flatMap(([act = '', , ...cells]) => cells.map((file, index) => [`${act} | ${head[index + 2] ?? ''}`, file] as const));
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(walked()));
  expect(told.length).toBeGreaterThan(100);
});

test('every act that the journeys can do is a row of it', () => {
  const files = readdirSync(new URL('e2e/acts/', root)).filter((name) => name.endsWith('-acts.ts') && name !== 'walk-acts.ts');
  const known = files.flatMap((file) => [...read(`e2e/acts/${file}`).matchAll(/^ {2}'([^']+)': /gmu)].map(([, name = '']) => name));
  expect(acts.map(([act = '']) => act).toSorted()).toEqual(known.toSorted());
});

test('every call that the app can send is a row of it, but what stands on no screen yet', () => {
  const kinds = [...(/export type CallParameters|export interface CallParameters \{([\s\S]*?)\n\}/u.exec(read('src/offline/calls/stored-call.ts'))?.[1] ?? '').matchAll(/^ {2}readonly (\w+):/gmu)].map(([, kind = '']) => kind);
  expect(kinds.length).toBeGreaterThan(10);
  expect([...new Set(acts.map(([, call = '']) => call.replaceAll('`', '')))].toSorted()).toEqual(kinds.filter((kind) => kind !== 'handInExam').toSorted());
});
