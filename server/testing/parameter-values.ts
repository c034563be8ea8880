import type { LmsFunction } from '#api/contract/describe.ts';

/** A parameter as valibot tells of it. */
interface SchemaFacts {
  readonly type: string;
  readonly wrapped?: SchemaFacts;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly metadata?: { readonly schema?: { readonly type?: string; readonly format?: string } } }[];
}

const innermost = (schema: SchemaFacts): SchemaFacts => (schema.wrapped ? innermost(schema.wrapped) : schema);
export const entriesOf = (fn: LmsFunction): readonly (readonly [name: string, schema: SchemaFacts])[] => Object.entries(fn.parameters.entries as unknown as Readonly<Record<string, SchemaFacts>>);
export const isNeeded = (schema: SchemaFacts): boolean => schema.type !== 'optional';

/** `values` for one of a list, else the JSON Schema format or type. */
export function kindOf(schema: SchemaFacts): string {
  const inner = innermost(schema);
  if (inner.type === 'picklist') return 'values';
  const told = inner.pipe?.find((step) => step.metadata?.schema)?.metadata?.schema;
  return told?.format ?? told?.type ?? 'string';
}

const rights: Readonly<Record<string, string>> = { boolean: 'true', integer: '1', number: '1', date: '2026-01-05', 'date-time': '2026-01-05T09:30Z' };

/** A value that is right as far as its kind goes; what it names is not there. */
export const rightValue = (schema: SchemaFacts): string => (kindOf(schema) === 'values' ? String(innermost(schema).options?.[0]) : (rights[kindOf(schema)] ?? 'EKP000000001'));

/** By kind, what is not of it. Any text is text. */
export const wrongValues: Readonly<Record<string, readonly string[]>> = {
  values: ['JSON ', 'xml;', '<json/>', '../json', 'null', '[object Object]', '0'],
  boolean: ['perhaps', '2', 'truefalse', '[]', '<true/>', 'nu ll'],
  integer: ['-1', '1.5', '1e3', '999999999999999999999', 'NaN', 'Infinity', '0x10', 'ten', '1; drop table users', '٣'],
  number: ['-1', '1e400', 'NaN', '1,5', '--', '0x10', "1' or '1'='1"],
  date: ['yesterday', '2026-13-01', '2026-02-30', '05-01-2026', '2026-1-5', '0000-00-00', '99999-01-01', '2026-01-05T00:00'],
  'date-time': ['yesterday', '2026-01-05', '2026-01-05 09:30', '2026-13-05T09:30Z', '2026-01-05T25:00Z', '9'.repeat(30), '2026-01-05T09:30Z; --'],
  binary: ['not a file'],
};
