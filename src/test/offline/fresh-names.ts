import { deleteDB } from 'idb';
import { onTestFinished } from 'vitest';
import { learnerDbName } from '#offline/database-name.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';

/** A name that no other test has; its database is deleted when the test is over. */
export function freshDbName(kind: string): string {
  const name = `test-${kind}-${crypto.randomUUID()}`;
  onTestFinished(() => deleteDB(name));
  return name;
}

/** A learner whom no other test knows; what belongs to them is deleted when the test is over. */
export function freshLearner(userId = 'anna'): LearnerKey {
  const key = { site: `https://lms-${crypto.randomUUID()}.example.org`, userId };
  onTestFinished(() => deleteDB(learnerDbName(key)));
  return key;
}
