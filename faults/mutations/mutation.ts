import type { FindingKind } from '../judge/finding.ts';
import type { FrontKind } from '../world/site.ts';
import type { Meddler } from '../world/meddler.ts';

/** A deliberate fault in the teller, which the proof must catch. */
export interface Mutation {
  /** As the issue calls it. */
  readonly name: string;
  /** What it does. */
  readonly what: string;
  /** Put between the teller and what it stands on … */
  readonly meddle?: Meddler;
  /** … or into the text of a file, which must have it exactly once: a change of the file cannot make the check empty. */
  readonly source?: { readonly file: string; readonly find: string; readonly replace: string };
  /** With the app's site before the LMS; without, there is nothing that remembers (decision 0036). */
  readonly front?: FrontKind;
  /** What the judge must call it, one of these at least. */
  readonly caughtAs: readonly [FindingKind, ...FindingKind[]];
  /** Histories that catch it: the first is played in `npm test`. */
  readonly seeds: readonly [number, ...number[]];
}
