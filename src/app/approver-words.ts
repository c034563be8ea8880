import type { ApprovalsDeps, KeptWords } from '#features/approvals/approvals-deps.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';
import { createLiveStore } from './live-store.ts';

const key = 'approver words';
const made = new WeakMap<KnownAnswers, Pick<ApprovalsDeps, 'kept' | 'keep'>>();

/** What this learner wrote last when deciding, kept on this device alone. What cannot be read or kept is only typed again. */
export function approverWordsOf(answers: KnownAnswers): Pick<ApprovalsDeps, 'kept' | 'keep'> {
  const known = made.get(answers);
  if (known) return known;
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
  made.set(answers, words);
  return words;
}
