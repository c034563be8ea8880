import type { latestForumPosts as contractLatestForumPosts } from '#api/contract/community.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import { latestPosts } from '../../store/forum-posts.ts';
import type { FeedHandler } from '../handler.ts';
import { siteAddress } from '../lms-links.ts';

/** The newest topics and replies; the categories of an item are its forum and its topic. Every user reads every forum. */
export const latestForumPosts: FeedHandler<typeof contractLatestForumPosts> = async ({ lms: { store, baseUrl }, parameters: { max } }) => {
  const posts = await latestPosts(store.db, max);
  const [newest] = posts;
  return {
    id: 'urn:haversack:forums',
    title: 'Forums',
    link: siteAddress(baseUrl),
    ...(newest && { updated: toResponseDateTime(newest.post.postedAt) }),
    items: posts.map(({ post, author }) => ({
      id: `urn:haversack:post:${encodeURIComponent(post.id)}`,
      title: post.title,
      published: toResponseDateTime(post.postedAt),
      ...(author && { author: `${author.given} ${author.family}` }),
      categories: [post.forum, post.topic],
      ...(post.body !== '' && { content: post.body }),
      enclosures: [],
    })),
  };
};
