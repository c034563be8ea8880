import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnerDbName } from './database-name.ts';

const anyText = fc.string({ unit: 'binary' });

test('[S11] two learners, or one user ID at two sites, never share a database, whatever signs their names have', () => {
  const key = fc.record({ site: anyText, userId: anyText });
  fc.assert(
    fc.property(key, key, (one, other) => {
      const isSame = one.site === other.site && one.userId === other.userId;
      expect(learnerDbName(one) === learnerDbName(other)).toBe(isSame);
    }),
    { examples: [[{ site: 'a.b', userId: 'c' }, { site: 'a', userId: 'b.c' }], [{ site: 'a', userId: '_' }, { site: 'a', userId: '_005f' }], [{ site: 'a', userId: '\ud800' }, { site: 'a', userId: '\ud801' }]] },
  );
});

test('a name says whose it is, for people who look into the browser', () => {
  expect(learnerDbName({ site: 'https://lms.example.org/ekp', userId: 'anna-1' })).toBe('haversack-learner.https_003a_002f_002flms_002eexample_002eorg_002fekp.anna-1');
});
