import { bigserial, boolean, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ActivityType, NewsAttachment } from '../values.ts';
import { moment } from './columns.ts';

export const newsCategories = pgTable('news_categories', { id: text('id').primaryKey(), name: text('name').notNull() });

export const articles = pgTable(
  'articles',
  {
    id: text('id').primaryKey(),
    categoryId: text('category_id'),
    title: text('title').notNull(),
    /** Plain text. */
    teaser: text('teaser').notNull().default(''),
    /** HTML, as an author wrote it. */
    body: text('body').notNull().default(''),
    authorId: text('author_id'),
    /** An address, absolute or from the server's root. */
    image: text('image'),
    attachments: jsonb('attachments').$type<readonly NewsAttachment[]>().notNull().default([]),
    /** Shown on the sign-in page too. */
    isPublic: boolean('is_public').notNull().default(false),
    /** Only for this organization and those below it; null: for everybody. */
    organizationId: text('organization_id'),
    publishedAt: moment('published_at').notNull(),
    expiresAt: moment('expires_at'),
  },
  (table) => [index('articles_published').on(table.publishedAt)],
);

export const messages = pgTable('messages', {
  id: text('id').primaryKey(),
  subject: text('subject').notNull(),
  /** Null: from the LMS itself. */
  fromId: text('from_id'),
  body: text('body').notNull().default(''),
  contentType: text('content_type').$type<'text/plain' | 'text/html'>().notNull().default('text/plain'),
  sentAt: moment('sent_at').notNull(),
});

export const messageRecipients = pgTable(
  'message_recipients',
  { messageId: text('message_id').notNull(), userId: text('user_id').notNull(), readAt: moment('read_at') },
  (table) => [primaryKey({ columns: [table.messageId, table.userId] }), index('message_recipients_user').on(table.userId)],
);

export const forumPosts = pgTable(
  'forum_posts',
  {
    id: text('id').primaryKey(),
    forum: text('forum').notNull(),
    topic: text('topic').notNull(),
    title: text('title').notNull(),
    /** HTML, as the author wrote it. */
    body: text('body').notNull().default(''),
    authorId: text('author_id').notNull(),
    postedAt: moment('posted_at').notNull(),
  },
  (table) => [index('forum_posts_posted').on(table.postedAt)],
);

/** What people did, for `recentActivity`. */
export const activities = pgTable(
  'activities',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    type: text('type').$type<ActivityType>().notNull(),
    userId: text('user_id').notNull(),
    moduleId: text('module_id'),
    at: moment('at').notNull(),
  },
  (table) => [index('activities_at').on(table.at), index('activities_user').on(table.userId, table.at)],
);
