import { expect, test } from 'vitest';
import type { Assignment } from '#api/contract/people.ts';
import type { User } from '#api/contract/user.ts';
import { positionsOf } from './positions.ts';

const user: User = { id: 'tomasz', given: 'Tomasz', family: 'Wójcik', jobTitle: 'Crane Operator', organization: { id: 'U7', description: 'Cranes' }, attributes: [] };
const crane: Assignment = { id: 'tomasz', organization: { id: 'U7', description: 'Cranes' }, jobTitle: 'Crane Operator' };
const safety: Assignment = { id: 'tomasz-safety', organization: { id: 'U4', description: 'Cargo Yard' }, jobTitle: 'Deputy Safety Officer' };
const said = (of: User | undefined, assignments: readonly Assignment[]) => positionsOf(of, assignments).map(({ job, unit, isCurrent }) => `${job ?? '-'} / ${unit ?? '-'}${isCurrent ? ' *' : ''}`);

test.for<[string, User | undefined, readonly Assignment[], readonly string[]]>([
  ['of two, the one that the LMS names is the current one, and stands first', user, [safety, crane], ['Crane Operator / Cranes *', 'Deputy Safety Officer / Cargo Yard']],
  ['one alone is the current one, whatever else is known', undefined, [safety], ['Deputy Safety Officer / Cargo Yard *']],
  ['without a list, what the LMS says of the learner', user, [], ['Crane Operator / Cranes *']],
  ['only units are told', { ...user, organization: { description: 'Cranes' } }, [{ id: 'a', organization: { description: 'Yard' } }, { id: 'b', organization: { description: 'Cranes' } }], ['- / Cranes *', '- / Yard']],
  ['none of them is said to be the current one: none is', { ...user, organization: { id: 'U1' } }, [crane, safety], ['Crane Operator / Cranes', 'Deputy Safety Officer / Cargo Yard']],
  ['two that fit: nobody guesses', user, [crane, { ...crane, id: 'again' }], ['Crane Operator / Cranes', 'Crane Operator / Cranes']],
  ['nothing is told', { id: 'x', given: 'X', family: '', attributes: [] }, [], []],
])('%s', ([, of, assignments, expected]) => {
  expect(said(of, assignments)).toEqual(expected);
});
