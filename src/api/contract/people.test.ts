import { expect, test } from 'vitest';
import { decodeAnswer } from './answers.ts';
import { directReports } from './users.ts';

const bo = { id: 'bo', family: 'Ek', given: 'Bo' };
const xml = '<id>bo</id><family>Ek</family><given>Bo</given>';

test.each([
  ['as the facts propose first', JSON.stringify({ people: [bo] })],
  ['under the other name', JSON.stringify({ directReports: [bo] })],
  ['as a bare array', JSON.stringify([bo])],
  ['as one under a singular name', JSON.stringify({ directReport: bo })],
  ['as XML', `<people><person>${xml}</person></people>`],
  ['as XML under the other name', `<directReports><directReport>${xml}</directReport></directReports>`],
])('direct reports are read %s', (_, body) => {
  expect(decodeAnswer(directReports.response, body)).toMatchObject({ kind: 'answer', value: { people: [bo] } });
});

test('nobody is an answer too', () => {
  for (const body of ['{"directReports":[]}', '{"people":[]}', '<people/>']) expect(decodeAnswer(directReports.response, body)).toMatchObject({ kind: 'answer', value: { people: [] } });
});
