import { desc, eq } from 'drizzle-orm';
import { users } from './schema.ts';
import type { Database } from './store.ts';
import { forumPosts } from './tables/community-tables.ts';

export interface ForumPostView {
  readonly post: typeof forumPosts.$inferSelect;
  readonly author: { readonly given: string; readonly family: string } | null;
}

/** Adds or replaces a post. */
export async function putForumPost(db: Database, post: typeof forumPosts.$inferInsert): Promise<void> {
  await db.insert(forumPosts).values(post).onConflictDoUpdate({ target: forumPosts.id, set: post });
}

/** Topics and replies of all forums, the newest first. */
export async function latestPosts(db: Database, max: number): Promise<readonly ForumPostView[]> {
  return db
    .select({ post: forumPosts, author: { given: users.given, family: users.family } })
    .from(forumPosts)
    .leftJoin(users, eq(users.id, forumPosts.authorId))
    .orderBy(desc(forumPosts.postedAt), desc(forumPosts.id))
    .limit(max);
}
