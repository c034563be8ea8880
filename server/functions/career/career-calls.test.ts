import { beforeEach, describe, expect, test } from 'vitest';
import * as career from '#api/contract/career.ts';
import type { LmsFunction } from '#api/contract/describe.ts';
import { learningPath } from '#api/contract/learning-path.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

// What holds for every function of the group: nobody, the wrong verb, what is missing, what is wrong, and somebody else's affairs.

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'mia' });
  await lms.aUser({ id: 'eve' });
  return () => lms.close();
});

const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  competency: { id: 'none' },
  certificate: { awardId: 'none' },
  jobProfileAssigner: { profileId: 'none' },
  jobProfileUnassigner: { profileId: 'none' },
};
const all: readonly LmsFunction[] = [learningPath, ...Object.values(career)];
const parametersOf = ({ name }: LmsFunction): Readonly<Record<string, string>> => needed[name] ?? {};

describe.each(all.map((fn) => [fn.name, fn] as const))('%s', (_, fn) => {
  test('needs a user, and takes one verb only', async () => {
    expect(await lms.refusal(fn, parametersOf(fn))).toMatchObject({ status: 401, code: 'unauthorized' });
    const other = fn.method === 'GET' ? 'POST' : 'GET';
    expect((await lms.request(`ekp/${fn.path}`, { as: 'mia', method: other })).status).toBe(405);
  });

  test('names what is missing', async () => {
    for (const missing of Object.keys(parametersOf(fn))) {
      expect(await lms.refusal(fn, {}, 'mia')).toEqual({ status: 400, code: 'invalid-parameter', message: `${missing} is missing.` });
    }
  });

  const wrong: Readonly<Record<string, readonly [value: string, message: string]>> = {
    format: ['pdf', 'format must be json or xml.'],
    max: ['0', 'max must be a whole number from 1 to 1000.'],
    groupBy: ['name', 'groupBy must be catalog or none.'],
    assignmentId: ['nothing', 'assignmentId nothing is not an assignment of mia.'],
    keywords: ['x'.repeat(4_001), 'keywords must be at most 4000 characters.'],
  };
  test.each(Object.entries(wrong).filter(([name]) => name in fn.parameters.entries))('says what %s must be', async (name, [value, message]) => {
    expect(await lms.refusal(fn, { ...parametersOf(fn), [name]: value }, 'mia')).toEqual({ status: 400, code: 'invalid-parameter', message });
  });

  test('is not called for somebody else without the right', async () => {
    expect(await lms.refusal(fn, { ...parametersOf(fn), onBehalfOf: 'mia' }, 'eve')).toMatchObject({ status: 403, code: 'forbidden' });
  });
});
