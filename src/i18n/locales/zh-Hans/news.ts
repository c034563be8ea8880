import type { Locale } from '../../locale.ts';

export const news: Locale['news'] = {
  title: '新闻',
  failedTitle: '无法加载新闻',
  articleFailedTitle: '无法加载此文章',
  listLabel: '文章',
  categories: '类别',
  all: '全部',
  find: '在新闻中查找',
  clear: '清除',
  files_other: '{{count, number}}个文件',
  nothingTitle: '没有新闻',
  nothingSentence: '您的组织发布给所有人的内容会显示在这里。',
  notFoundTitle: '没有相关文章',
  notFoundSentence: '请减少词语，或换一个词。',
  showAll: '显示全部新闻',
  back: '返回新闻',
  others: '其他文章',
  previous: '较新',
  next: '较早',
  goneTitle: '这里没有此文章',
  goneSentence: '它已过期，或不面向您所在的部门。',
};
