import type { IDBPDatabase } from 'idb';
import type { ApprovalsDeps, KeptWords } from '#features/approvals/approvals-deps.ts';
import { knownAnswers } from '#offline/known-answers.ts';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { createLiveStore } from './live-store.ts';

type Db = IDBPDatabase<LearnerDb>;

const key = 'approver words';
const made = new WeakMap<Db, Pick<ApprovalsDeps, 'kept' | 'keep'>>();

/** What this learner wrote last when deciding, kept on this device alone. What cannot be read or kept is only typed again. */
export function approverWordsOf(db: Db): Pick<ApprovalsDeps, 'kept' | 'keep'> {
  const known = made.get(db);
  if (known) return known;
  const answers = knownAnswers(db);
  const kept = createLiveStore<KeptWords>({ costCenter: '', reasons: [] });
  let isChanged = false;
  void answers.get(key).then(
    (found) => !isChanged && found && kept.set(found.value as KeptWords),
    () => undefined,
  );
  const words: Pick<ApprovalsDeps, 'kept' | 'keep'> = {
    kept,
    keep: (change) => {
      isChanged = true;
      kept.set({ ...kept.get(), ...change });
      void answers.set(key, kept.get()).catch(() => undefined);
    },
  };
  made.set(db, words);
  return words;
}
