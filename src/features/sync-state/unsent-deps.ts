import type { UseQueryOptions } from '@tanstack/react-query';
import type { TakenUp } from '#offline/unsent/take-up.ts';

/** Unsent work as a file (S9). What is promised settles when it is on the disk. */
export interface UnsentDeps {
  readonly learner: { readonly name: string };
  /** How many entries are in files that were not taken back, as the page counts them. */
  readonly moved: UseQueryOptions<number>;
  /** Moves what waits into a file and hands that to the downloads; false where nothing could be moved. */
  readonly move: () => Promise<boolean>;
  /** Hands the files that were made here to the downloads once more. */
  readonly saveAgain: () => Promise<void>;
  /** Saves a copy to be read. */
  readonly copy: () => Promise<void>;
  readonly takeUp: (file: File) => Promise<TakenUp>;
  readonly takeBack: () => Promise<void>;
}
