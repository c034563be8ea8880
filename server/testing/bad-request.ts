import * as fc from 'fast-check';
import type { LmsFunction } from '#api/contract/describe.ts';

/** A request that every LMS must refuse, and why. */
export interface BadRequest {
  readonly fn: LmsFunction;
  readonly why: string;
  readonly method: string;
  /** Percent-encoded, as it goes into the address or the form. */
  readonly encoded: string;
  /** In place of the form, where that is what is bad. */
  readonly body?: { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };
  readonly hasCredentials: boolean;
}

interface SchemaFacts {
  readonly type: string;
  readonly wrapped?: SchemaFacts;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly metadata?: { readonly schema?: { readonly type?: string; readonly format?: string } } }[];
}

const innermost = (schema: SchemaFacts): SchemaFacts => (schema.wrapped ? innermost(schema.wrapped) : schema);
const entriesOf = (fn: LmsFunction): readonly (readonly [name: string, schema: SchemaFacts])[] => Object.entries(fn.parameters.entries as unknown as Readonly<Record<string, SchemaFacts>>);
const kindOf = (schema: SchemaFacts): string => {
  const inner = innermost(schema);
  if (inner.type === 'picklist') return 'values';
  const told = inner.pipe?.find((step) => step.metadata?.schema)?.metadata?.schema;
  return told?.format ?? told?.type ?? 'string';
};

/** A value that is right as far as its kind goes; what it names is not there. */
function rightValue(schema: SchemaFacts): string {
  const rights: Readonly<Record<string, string>> = { values: String(innermost(schema).options?.[0]), boolean: 'true', integer: '1', number: '1', date: '2026-01-05', 'date-time': '2026-01-05T09:30Z', string: 'EKP000000001' };
  return rights[kindOf(schema)] ?? 'EKP000000001';
}

const encode = (pairs: readonly (readonly [string, string])[]): string => pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

/** Each breaks one thing of a request that is right otherwise. */
const wrongValues: Readonly<Record<string, readonly string[]>> = {
  values: ['JSON ', 'xml;', '<json/>', '../json', 'null', '[object Object]', '0'],
  boolean: ['perhaps', '2', 'truefalse', '[]', '<true/>', 'nu ll'],
  integer: ['-1', '1.5', '1e3', '999999999999999999999', 'NaN', 'Infinity', '0x10', 'ten', '1; drop table users', '٣'],
  number: ['-1', '1e400', 'NaN', '1,5', '--', '0x10', "1' or '1'='1"],
  date: ['yesterday', '2026-13-01', '2026-02-30', '05-01-2026', '2026-1-5', '0000-00-00', '99999-01-01', '2026-01-05T00:00'],
  'date-time': ['yesterday', '2026-01-05', '2026-01-05 09:30', '2026-13-05T09:30Z', '2026-01-05T25:00Z', '9'.repeat(30), '2026-01-05T09:30Z; --'],
  binary: ['not a file'],
  string: [],
};

const noText = ['%00', '%01', '%1b%5b2J', '%ff', '%c3%28', '%E0%A4', '%ED%A0%80', '%EF%BF%BF', '%', '%zz'];

/** Somebody who is not there, in every way that has fooled a program. */
const nobody = [
  '../../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/passwd', 'file:///etc/passwd', "' or 1=1 --", "'; drop table enrollments; --", '%', '_', '<script>alert(1)</script>',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', '&lt;', 'nobody\r\nSet-Cookie: a=b', '\u202Enobody', 'ＡＤＭＩＮ', '*ROOT*', 'null', 'undefined', '-1', '💥', '${7*7}', '{{7*7}}',
];

/** An arbitrary request to one of the functions that must be refused with a 4xx and change nothing. */
export function badRequests(functions: readonly LmsFunction[]): fc.Arbitrary<BadRequest> {
  return fc.constantFrom(...functions).chain((fn) => fc.oneof(...waysToBreak(fn)));
}

function waysToBreak(fn: LmsFunction): readonly [fc.Arbitrary<BadRequest>, ...fc.Arbitrary<BadRequest>[]] {
  const entries = entriesOf(fn);
  const required = entries.filter(([, schema]) => schema.type !== 'optional');
  const right = required.map(([name, schema]) => [name, rightValue(schema)] as const);
  const good: BadRequest = { fn, why: '', method: fn.method, encoded: encode(right), hasCredentials: true };
  const isForm = fn.body === 'query' || fn.body === 'form';
  const ways: fc.Arbitrary<BadRequest>[] = [];

  if (isForm && required.length > 0) {
    ways.push(fc.constantFrom(...required).map(([missing]) => ({ ...good, why: `${missing} is missing`, encoded: encode(right.filter(([name]) => name !== missing)) })));
  }
  const breakable = entries.flatMap(([name, schema]) => (wrongValues[kindOf(schema)] ?? []).map((value) => [name, value] as const));
  if (isForm && breakable.length > 0) {
    ways.push(fc.constantFrom(...breakable).map(([name, value]) => ({ ...good, why: `${name} is “${value}”`, encoded: encode([...right.filter(([other]) => other !== name), [name, value]]) })));
  }
  if (isForm && entries.length > 0) {
    ways.push(
      fc.tuple(fc.constantFrom(...entries), fc.constantFrom(...noText)).map(([[name], bytes]) => ({
        ...good,
        why: `${name} holds ${bytes}`,
        encoded: `${encodeURIComponent(name)}=a${bytes}b&${encode(right.filter(([other]) => other !== name))}`,
      })),
      fc.constantFrom(...entries).map(([name]) => ({ ...good, why: `${name} is huge`, encoded: `${encode(right.filter(([other]) => other !== name))}&${name}=${'x'.repeat(70_000)}` })),
    );
  }
  const whose = ['onBehalfOf', 'assignmentId'].filter((name) => name in fn.parameters.entries);
  if (isForm && whose.length > 0) {
    ways.push(fc.tuple(fc.constantFrom(...whose), fc.constantFrom(...nobody)).map(([name, value]) => ({ ...good, why: `${name} is “${value}”`, encoded: encode([...right, [name, value]]) })));
  }
  if (!isForm) {
    const types = ['multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain', 'application/xml', 'application/json', 'image/png', ''];
    ways.push(
      fc.tuple(fc.constantFrom(...types), fc.uint8Array({ minLength: 1, maxLength: 400 })).map(([type, bytes]) => ({
        ...good,
        why: `a body of noise as ${type}`,
        body: { type, bytes: Uint8Array.from([0xff, ...bytes]) }, // never UTF-8
      })),
    );
  }
  ways.push(fc.constantFrom(...(fn.method === 'GET' ? ['POST', 'PUT', 'DELETE'] : ['GET', 'PUT', 'PATCH'])).map((method) => ({ ...good, why: `by ${method}`, method })));
  const needsSomebody: BadRequest = fn.authentication === 'user' || fn.authentication === 'system' ? { ...good, why: 'by nobody', hasCredentials: false } : { ...good, why: 'by PUT', method: 'PUT' };
  return [fc.constant(needsSomebody), ...ways];
}
