import * as group from '#api/contract/news.ts';
import { answers, answersAnybodyWithFeed, answersFeed, type ServedFunction } from '../handler.ts';
import { article, publicNews, userNews } from './news.ts';
import { articles } from './articles.ts';

export const servedNews: Readonly<Record<keyof typeof group, ServedFunction>> = {
  publicNews: answersAnybodyWithFeed(group.publicNews, publicNews),
  userNews: answersFeed(group.userNews, userNews),
  article: answersAnybodyWithFeed(group.article, article),
  articles: answers(group.articles, articles),
};
