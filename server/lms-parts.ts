import type { Passwords } from './auth/passwords.ts';
import type { SharedReads } from './auth/shared-reads.ts';
import type { CatalogSearch } from './catalog-search/catalog-search.ts';
import type { Clock } from './clock.ts';
import type { Store } from './store/store.ts';
import type { Temperament } from './temperament.ts';

/** What every handler of the LMS stands on. Nothing else is global: no clock, no randomness, no address. */
export interface LmsParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly passwords: Passwords;
  /** An unguessable text of `[A-Za-z0-9_-]` with at least 128 bits. */
  readonly randomId: () => string;
  /** The site's `authentication.key` (facts A.3), by which other programs call the system functions; undefined: nobody can. */
  readonly systemKey: string | undefined;
  readonly temperament: Temperament;
  readonly reads: SharedReads;
  readonly catalog: CatalogSearch;
  /** Told of faults of our own that a handler answers in words. */
  readonly onFault?: ((error: unknown) => void) | undefined;
  /** Where the LMS is met from outside: origin without a slash at the end, `http://localhost:4173`. Addresses in answers begin with it. */
  readonly baseUrl: string;
}
