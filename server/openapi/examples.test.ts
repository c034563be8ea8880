import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { openMemoryStore } from '../testing/memory-store.ts';
import { servedPaths } from '../functions/all.ts';
import { apiTable } from './api-table.ts';
import { functionExamples } from './examples.ts';
import { openExampleLms } from './open-example-lms.ts';
import type { OpenApiDocument } from './openapi.ts';
import { runExamples } from './run-examples.ts';
import { appCallerFinder } from './app-callers.ts';
import { testFileFinder } from './test-files.ts';

const store = await openMemoryStore();
afterAll(() => store.close());
const ran = await runExamples(await openExampleLms(store));

test('every function has an example', () => {
  expect(Object.keys(ran).toSorted()).toEqual(Object.keys(contract).toSorted());
});

test.each(Object.entries(ran))('the example of %s answers today as it is printed (else: npm run api-docs)', (name, example) => {
  expect(example.status).toBe(200);
  expect(example).toEqual(functionExamples[name]);
});

test('docs/api.md is what there is: 80 of 80 (else: npm run api-docs)', () => {
  const table = apiTable({ served: new Set(servedPaths.map(({ served }) => served.fn.name)), testOf: testFileFinder(process.cwd()), callerOf: appCallerFinder(process.cwd()) });
  expect(table).toContain('80 of 80 functions');
  // Which test says most of a function changes with every test that is written: that there is one is what counts.
  const withoutTests = (text: string): string => text.replaceAll(/ \| server\/\S+\.test\.ts(?= \|)/g, ' |');
  expect(withoutTests(readFileSync('docs/api.md', 'utf8'))).toBe(withoutTests(table));
});

test('the API is described as OpenAPI 3.1, and as a page without scripts', async () => {
  const lms = await openExampleLms(await openMemoryStore());
  const document = (await (await lms.fetch(new Request('https://lms.example.org/ekp/api/openapi.json'))).json()) as OpenApiDocument;
  expect(document.openapi).toBe('3.1.1');
  expect(Object.keys(document.paths)).toHaveLength(80);
  expect(referencesIn(document).filter((reference) => !(reference.replace('#/components/schemas/', '') in document.components.schemas))).toEqual([]);
  const page = await (await lms.fetch(new Request('https://lms.example.org/ekp/api/'))).text();
  expect(page.match(/<article id=/g)).toHaveLength(80);
  expect(page).not.toMatch(/<script/i);
  await lms.parts.store.close();
});

const referencesIn = (value: unknown): readonly string[] => [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map((found) => found[1] ?? '');
