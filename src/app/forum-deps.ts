import type { ForumDeps } from '#features/forum/forum-deps.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { lmsPageOf } from './lms-page.ts';
import { pictureAddressOf } from './picture-address.ts';
import { latestForumPostsQuery } from './queries/latest-forum-posts.ts';

/** What the forum stands on, for one learner. */
export const forumDeps = (space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): ForumDeps => ({
  posts: latestForumPostsQuery(space),
  isOnline,
  pictureAddress: pictureAddressOf(space.client, space.learner.site),
  mapLmsAddress: (href) => space.client.address(href),
  lmsPage: lmsPageOf(space.client),
});
