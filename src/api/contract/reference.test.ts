import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readVendorReference, type ReferenceFunction, type ReferenceParameter } from '../../test/api/vendor-reference.ts';
import { contract } from './contract.ts';
import type { LmsFunction } from './describe.ts';

const file = fileURLToPath(new URL('../../../../shared/reference/lms-legacy-api.txt', import.meta.url));
const isHere = existsSync(file);
const reference = isHere ? readVendorReference(readFileSync(file, 'utf8')) : [];
const described: Readonly<Record<string, LmsFunction>> = contract;

interface SchemaFacts {
  readonly type: string;
  readonly wrapped?: SchemaFacts;
  readonly options?: readonly unknown[];
  readonly default?: unknown;
  readonly pipe?: readonly SchemaFacts[];
}

const bodies: Readonly<Record<string, LmsFunction['body']>> = {
  'application/x-www-form-urlencoded': 'form',
  'multipart/form-data': 'multipart',
  'text/plain': 'text',
  'application/xml': 'xml',
};

/** A name that only the reference's own values may have: what is taken beyond them is named here, with the reason. */
const takenToo: Readonly<Record<string, readonly string[]>> = {
  durationUnit: ['minute'], // its own default, missing among its values
};

const entryOf = (fn: LmsFunction, name: string): SchemaFacts | undefined => {
  const entries: Readonly<Record<string, unknown>> = fn.parameters.entries;
  return entries[name] as SchemaFacts | undefined;
};
const innermost = (schema: SchemaFacts): SchemaFacts => (schema.wrapped ? innermost(schema.wrapped) : schema);
/** In alphabetical order. */
const optionsOf = (schema: SchemaFacts): string => {
  const inner = innermost(schema);
  return sorted((inner.options ?? inner.pipe?.find((step) => step.options)?.options ?? []).map(String));
};
const sorted = (words: readonly string[]): string => words.toSorted((a, b) => (a < b ? -1 : 1)).join();

function differencesOf(fn: LmsFunction, told: ReferenceFunction): readonly string[] {
  const names = told.parameters.map(({ name }) => name);
  const ours = Object.keys(fn.parameters.entries).filter((name) => name !== 'body');
  return [
    ...(fn.path === told.path ? [] : [`path ${fn.path} for ${told.path}`]),
    ...(fn.method === told.method ? [] : [`method ${fn.method} for ${told.method}`]),
    ...(fn.authentication === told.authentication ? [] : [`authentication ${fn.authentication} for ${told.authentication}`]),
    ...(fn.body === (told.body === undefined ? 'query' : bodies[told.body]) ? [] : [`body ${fn.body} for ${told.body ?? 'none'}`]),
    ...names.filter((name) => !ours.includes(name)).map((name) => `${name} is missing`),
    ...ours.filter((name) => !names.includes(name)).map((name) => `${name} is not in the reference`),
    ...told.parameters.flatMap((parameter) => parameterDifferences(fn, parameter)),
  ];
}

function parameterDifferences(fn: LmsFunction, told: ReferenceParameter): readonly string[] {
  const schema = entryOf(fn, told.name);
  if (!schema) return [];
  const isOptional = schema.type === 'optional';
  const mayBeMissing = !told.isRequired || told.default !== undefined;
  const values = [...told.values, ...(takenToo[told.name] ?? [])];
  return [
    ...(isOptional === mayBeMissing ? [] : [`${told.name} is ${isOptional ? 'optional' : 'required'}`]),
    ...(told.values.length > 0 && optionsOf(schema) !== sorted(values) ? [`${told.name} takes ${optionsOf(schema)} for ${sorted(values)}`] : []),
    ...(told.default !== undefined && isOptional && String(schema.default) !== told.default ? [`${told.name} defaults to ${String(schema.default)} for ${told.default}`] : []),
  ];
}

describe.skipIf(!isHere)('the contract is the vendor’s reference (needs ../shared/reference)', () => {
  test('the reference has 80 functions in eight groups, and the contract has them all and no other', () => {
    expect(reference).toHaveLength(80);
    expect(Object.fromEntries([...Map.groupBy(reference, ({ group }) => group)].map(([group, functions]) => [group, functions.length]))).toEqual({
      News: 4,
      'Learning Record and Enrollment Actions': 31,
      'Learning Module Actions': 10,
      'Career Development Actions': 12,
      'Community Actions': 4,
      'User Actions': 15,
      'Exam Actions': 2,
      'Report Actions': 2,
    });
    expect(Object.keys(described).toSorted()).toEqual(reference.map(({ name }) => name).toSorted());
  });

  test.each(reference)('$name: path, method, authentication and every parameter with its values and defaults', (told) => {
    const fn = described[told.name];
    expect(fn, 'not in the contract').toBeDefined();
    expect(fn && differencesOf(fn, told)).toEqual([]);
  });
});
