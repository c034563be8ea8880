import type { ExternalDraft } from '#features/external-training/external-draft.ts';
import type { ExternalDrafts } from '#features/external-training/external-drafts.ts';
import { begunForm } from '#offline/begun-forms.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';

const keyOf = (about: string): string => begunForm.text + about;
const fileKeyOf = (about: string): string => begunForm.file + about;

/** Forms that one learner began, in their own database: nobody else sees them, and they go when this device is wiped. The file has a place of its own, so that a letter typed does not write it again. */
export function externalDraftsOf(answers: KnownAnswers): ExternalDrafts {
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: what was typed last stays.
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
  const files = new Map<string, File | undefined>();
  return {
    read: (about) =>
      inTurn(async () => {
        const [text, kept] = await Promise.all([answers.get(keyOf(about)), answers.get(fileKeyOf(about))]);
        const file = kept?.value instanceof File ? kept.value : undefined;
        files.set(about, file);
        return text ? { ...(text.value as ExternalDraft), file } : null;
      }),
    keep: (about, { file, ...text }) =>
      inTurn(async () => {
        await answers.set(keyOf(about), text);
        if (files.get(about) === file) return;
        files.set(about, file);
        await (file ? answers.set(fileKeyOf(about), file) : answers.remove(fileKeyOf(about)));
      }),
    drop: (about) =>
      inTurn(async () => {
        files.delete(about);
        await Promise.all([answers.remove(keyOf(about)), answers.remove(fileKeyOf(about))]);
      }),
  };
}
