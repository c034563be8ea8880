import type { Locale } from '../../locale.ts';

export const news: Locale['news'] = {
  title: 'お知らせ',
  failedTitle: 'お知らせを読み込めませんでした',
  articleFailedTitle: 'この記事を読み込めませんでした',
  listLabel: '記事',
  categories: 'カテゴリー',
  all: 'すべて',
  find: 'お知らせを検索',
  clear: 'クリア',
  files_other: 'ファイル{{count, number}}件',
  nothingTitle: 'お知らせはありません',
  nothingSentence: '組織から全員へのお知らせがここに表示されます。',
  notFoundTitle: '該当する記事がありません',
  notFoundSentence: '言葉を減らすか、別の言葉で試してください。',
  showAll: 'すべてのお知らせを表示',
  back: 'お知らせに戻る',
  others: 'ほかの記事',
  previous: '新しい記事',
  next: '古い記事',
  goneTitle: 'この記事はここにありません',
  goneSentence: '掲載期間が終わったか、対象の部署が異なります。',
};
