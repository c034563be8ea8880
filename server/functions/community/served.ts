import * as group from '#api/contract/community.ts';
import { answers, answersFeed, type ServedFunction } from '../handler.ts';
import { latestForumPosts } from './latest-forum-posts.ts';
import { mailbox, message, messageUpdater } from './messages.ts';

export const servedCommunity: Readonly<Record<keyof typeof group, ServedFunction>> = {
  mailbox: answers(group.mailbox, mailbox),
  message: answers(group.message, message),
  messageUpdater: answers(group.messageUpdater, messageUpdater),
  latestForumPosts: answersFeed(group.latestForumPosts, latestForumPosts),
};
