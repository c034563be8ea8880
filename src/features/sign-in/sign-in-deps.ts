import type { UseQueryOptions } from '@tanstack/react-query';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import type { OpenFile } from '#parts/files/file-row.tsx';
import type { PictureAddress } from '#parts/safe-html.ts';
import type { Store } from '#ui/store.ts';

/** A person of the demo organisation, as `config.json` lists them. */
export interface DemoPerson {
  readonly userId: string;
  readonly name: string;
  readonly job: string;
  readonly sentence: string;
  readonly password: string;
  /** Address of a picture of them. */
  readonly photo?: string | undefined;
}

/** What the news beside the sign-in need. */
export interface PublicNewsDeps {
  /** May fail: then there are none. */
  readonly news: UseQueryOptions<Known<Feed>>;
  readonly pictureAddress: PictureAddress;
  readonly openFile: OpenFile;
}

/** What the sign-in page needs. */
export interface SignInDeps {
  readonly organisation: { readonly name: string; readonly logoUrl?: string };
  /** Settles when the session is there; the app then leaves this page. @throws ApiError (`signed-out` means: not right), StorageError */
  readonly signIn: (userId: string, password: string, staysSignedIn: boolean) => Promise<void>;
  /** Someone whose work is on this device: greeted by name, with the user ID filled in. */
  readonly knownLearner?: { readonly userId: string; readonly name: string };
  /** Whether that learner has anything on this device: courses, or what was not sent. */
  readonly isHere?: (() => Promise<boolean>) | undefined;
  /** Another tab has signed the learner out, or somebody else in. */
  readonly isGone?: boolean | undefined;
  /** What is theirs was to be removed when they signed out, and could not be. */
  readonly isNotWiped?: boolean | undefined;
  readonly isOnline: Store<boolean>;
  /** Empty outside the demo. */
  readonly demoPeople: readonly DemoPerson[];
  /** Absent for a learner who is here and only signs in again. */
  readonly publicNews?: PublicNewsDeps;
}
