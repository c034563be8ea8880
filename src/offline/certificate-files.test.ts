import { expect, onTestFinished, test } from 'vitest';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { certificateFiles } from './certificate-files.ts';
import { knownAnswers } from './known-answers.ts';
import { openLearnerDb } from './open-learner-db.ts';

async function answersOfLearner() {
  const db = await openLearnerDb(freshLearner());
  onTestFinished(() => db.close());
  return knownAnswers(db);
}
const file = (text: string) => ({ fileName: `${text}.pdf`, bytes: new TextEncoder().encode(text).buffer });

test('a certificate that was kept is there again, and can be let go', async () => {
  const files = certificateFiles(await answersOfLearner());
  await files.keep('A1', 'first', file('%PDF-1'));
  expect(new TextDecoder().decode((await files.get('A1'))?.bytes)).toBe('%PDF-1');
  expect(await files.kept()).toEqual([{ awardId: 'A1', mark: 'first', size: 6 }]);
  await files.remove('A1');
  expect(await files.get('A1')).toBeUndefined();
  expect(await files.kept()).toEqual([]);
});

test('another one under the same ID takes its place', async () => {
  const files = certificateFiles(await answersOfLearner());
  await files.keep('A1', 'first', file('%PDF-1'));
  await files.keep('A1', 'second', file('%PDF-22'));
  expect(await files.kept()).toEqual([{ awardId: 'A1', mark: 'second', size: 7 }]);
});

test('certificates are not among what the screens are drawn from first', async () => {
  const answers = await answersOfLearner();
  await certificateFiles(answers).keep('A1', 'first', file('%PDF-1'));
  expect(await answers.entries('query ')).toEqual([]);
});
