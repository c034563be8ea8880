import { expect, test, vi } from 'vitest';
import { knownAnswers } from '#offline/known-answers.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { seenNewsOf } from './seen-news.ts';

const open = (userId: string) => openLearnerDb({ site: 'https://lms.example/ekp/', userId });

test('before the first look nothing counts as new; what was looked at is known at the next start, and never goes back', async () => {
  const userId = crypto.randomUUID();
  const first = await open(userId);
  const news = seenNewsOf(knownAnswers(first));
  expect(news.upTo.get()).toBeUndefined();
  news.see(200);
  news.see(100);
  expect(news.upTo.get()).toBe(200);
  await vi.waitFor(async () => expect((await first.get('answers', 'seen news'))?.value).toBe(200));
  first.close();

  const second = await open(userId);
  const answers = knownAnswers(second);
  await vi.waitFor(() => expect(seenNewsOf(answers).upTo.get()).toBe(200));
  second.close();
});
