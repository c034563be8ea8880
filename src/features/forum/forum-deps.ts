import type { UseQueryOptions } from '@tanstack/react-query';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import type { PictureAddress } from '#parts/safe-html.ts';
import type { Store } from '#ui/store.ts';

/** What the forum needs. */
export interface ForumDeps {
  /** Gives what is known at once and refreshes behind; fails with ApiError. */
  readonly posts: UseQueryOptions<Known<Feed>>;
  readonly isOnline: Store<boolean>;
  readonly pictureAddress: PictureAddress;
  /** An address of the LMS's own pages on the app's own origin. */
  readonly mapLmsAddress: (href: string) => string | undefined;
  /** Where the LMS's own pages begin. */
  readonly lmsPage: string | undefined;
}
