import { link, type Link } from './common.ts';
import { coded, expected, identifier, integer, list, object, optional, text, type Coded, type Shape } from './shape.ts';

/** A module as lists show it (facts C, shared proposed type `Module`). */
export interface ModuleSummary {
  readonly id: string;
  readonly title: string;
  /** Facts D.1. */
  readonly type?: Coded;
  readonly description?: string;
  readonly links: readonly Link[];
}
export const moduleSummary: Shape<ModuleSummary> = object<ModuleSummary>({
  id: identifier,
  title: text,
  type: expected(coded),
  description: optional(text),
  links: list('link', link),
});

export interface ImportedPackage {
  readonly id: string;
  readonly title: string;
  readonly revision?: number;
}

/** What `contentPackageImporter` answers (ours: facts C.2). */
export interface ImportReceipt {
  /** `ok` */
  readonly status?: string;
  readonly package?: ImportedPackage;
  /** The modules that the package became. */
  readonly modules: readonly ModuleSummary[];
  /** What was wrong but could be lived with, in words. */
  readonly messages: readonly string[];
}
export const importReceipt: Shape<ImportReceipt> = object<ImportReceipt>({
  status: expected(text),
  package: expected(object<ImportedPackage>({ id: identifier, title: text, revision: expected(integer) })),
  modules: list('module', moduleSummary),
  messages: list('message', text),
});
