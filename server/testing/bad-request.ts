import * as fc from 'fast-check';
import type { LmsFunction } from '#api/contract/describe.ts';
import { entriesOf, isNeeded, kindOf, rightValue, wrongValues } from './parameter-values.ts';

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

const encode = (pairs: readonly (readonly [string, string])[]): string => pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

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
  const required = entries.filter(([, schema]) => isNeeded(schema));
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
