import type { ExternalDraft } from './external-draft.ts';

/** Forms that were begun, on this device: each by what it is about, `new` for one more. They settle when it is on the disk. */
export interface ExternalDrafts {
  readonly read: (about: string) => Promise<ExternalDraft | null>;
  readonly keep: (about: string, draft: ExternalDraft) => Promise<void>;
  readonly drop: (about: string) => Promise<void>;
}
