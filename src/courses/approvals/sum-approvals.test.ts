import { expect, test } from 'vitest';
import type { Module } from '#api/contract/module.ts';
import type { Approval } from './approval.ts';
import { priceOfApproval, sumApprovals } from './sum-approvals.ts';

const course = (id: string, more: Partial<Module> = {}): Module => ({ id, title: id, links: [], objectives: [], attributes: [], audiences: [], sessions: [], ...more });
const date = (id: string, more: Partial<Module['sessions'][number]> = {}): Module['sessions'][number] => ({ id, code: id, instructors: [], modules: [], links: [], classes: [], attributes: [], ...more });
const asks = (id: string, moduleId: string, more: Partial<Approval> = {}): Approval => ({ kind: 'enrollment', id, title: moduleId, module: { id: moduleId, title: moduleId, links: [] }, ...more });

test('several requests cost what each of them costs, in each currency by itself', () => {
  const known = new Map([['a', course('a', { price: { currency: 'EUR', amount: 260 } })], ['b', course('b', { price: { currency: 'SGD', amount: 210 } })]]);
  const elsewhere: Approval = { kind: 'external', id: 'x', title: 'Radio', external: { id: 'x', title: 'Radio', cost: { currency: 'EUR', amount: 60.5 } } };
  const { count, totals } = sumApprovals([asks('1', 'a'), asks('2', 'a'), asks('3', 'b'), elsewhere], ({ module }) => ({ module: known.get(module?.id ?? '') }));
  expect([count, totals]).toEqual([4, [{ currency: 'EUR', amount: 580.5 }, { currency: 'SGD', amount: 210 }]]);
});

test('a course of which nothing is known here is said to be without a price, and not to be free', () => {
  const sum = sumApprovals([asks('1', 'unknown'), asks('2', 'free')], ({ module }) => ({ module: module?.id === 'free' ? course('free') : undefined }));
  expect(sum).toEqual({ count: 2, totals: [], withoutPrice: 1, overSeats: 0 });
});

test('letting somebody go, or signing a task off, costs nothing', () => {
  const priced = { module: course('a', { price: { currency: 'EUR', amount: 260 } }) };
  expect([priceOfApproval(asks('1', 'a', { kind: 'withdrawal' }), priced), priceOfApproval(asks('1', 'a', { kind: 'task' }), priced)]).toEqual([undefined, undefined]);
  expect(priceOfApproval(asks('1', 'a'), priced)).toEqual({ currency: 'EUR', amount: 260 });
});

test('it is counted how many find no seat: only where the LMS tells how many are left', () => {
  const full = date('full', { seats: 10, attributes: [{ code: 'seatsLeft', value: '1' }] });
  const untold = date('untold', { seats: 1 });
  const sessions = new Map([['full', full], ['untold', untold]]);
  const three = ['1', '2', '3'].map((id) => asks(id, 'a', { sessionId: 'full' }));
  const two = ['4', '5'].map((id) => asks(id, 'a', { sessionId: 'untold' }));
  expect(sumApprovals([...three, ...two], ({ sessionId }) => ({ module: course('a'), session: sessions.get(sessionId ?? '') })).overSeats).toBe(2);
});
