import type { ExternalDraft } from '#features/external-training/external-draft.ts';
import type { ExternalDrafts } from '#features/external-training/external-drafts.ts';
import { begunForm } from '#offline/begun-forms.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';

const keyOf = (about: string): string => begunForm.text + about;
const fileKeyOf = (about: string): string => begunForm.file + about;

/** Forms that one learner began, in their own database: nobody else sees them, and they go when this device is wiped. The file has a place of its own, so that a letter typed does not write it again. */
export function externalDraftsOf(answers: KnownAnswers): ExternalDrafts {
  const files = new Map<string, File | undefined>();
  return {
    read: async (about) => {
      const [text, kept] = await Promise.all([answers.get(keyOf(about)), answers.get(fileKeyOf(about))]);
      const file = kept?.value instanceof File ? kept.value : undefined;
      files.set(about, file);
      return text ? { ...(text.value as ExternalDraft), file } : null;
    },
    // Asked of the database in the turn in which it was typed: the page may go in the next. It does one after the other, and what was typed last stays.
    keep: async (about, { file, ...text }) => {
      const hasFile = files.get(about) === file;
      files.set(about, file);
      await Promise.all([answers.set(keyOf(about), text), hasFile ? undefined : file ? answers.set(fileKeyOf(about), file) : answers.remove(fileKeyOf(about))]);
    },
    drop: async (about) => {
      files.delete(about);
      await Promise.all([answers.remove(keyOf(about)), answers.remove(fileKeyOf(about))]);
    },
  };
}
