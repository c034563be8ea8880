import { expect } from 'vitest';
import { decodeAnswer } from '#api/contract/answers.ts';
import type { AnswerFor, DocumentFunction, ParametersFor } from '#api/contract/describe.ts';
import type { TestLms } from './test-lms.ts';

/** The answer of a function that has a `format`; what it says in XML must be what it says in JSON. */
export async function inBothFormats<F extends DocumentFunction>(lms: TestLms, fn: F, parameters: ParametersFor<F>, as: string): Promise<AnswerFor<F>> {
  const [json, xml] = await Promise.all(
    (['json', 'xml'] as const).map(async (format) => {
      const response = await lms.ask<F>(fn, { ...parameters, format }, as);
      expect.soft(response.headers.get('Content-Type')).toMatch(format === 'json' ? /^application\/json/ : /^application\/xml/);
      return decodeAnswer(fn.response, await response.text());
    }),
  );
  if (json?.kind !== 'answer') throw new Error(`${fn.name} answered no document: ${JSON.stringify(json)}`);
  expect(json.problems).toEqual([]);
  expect(xml).toEqual(json);
  return json.value as AnswerFor<F>;
}
