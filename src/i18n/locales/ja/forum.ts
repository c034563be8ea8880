import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: '掲示板',
  failedTitle: '掲示板を読み込めませんでした',
  listLabel: '新しい投稿',
  nothingTitle: 'まだ投稿がありません',
  nothingSentence: '掲示板の新しい投稿がここに表示されます。',
  inForum: '{{forum}}の「{{topic}}」',
  open: '学習システムで開く',
  openHint: 'トピック全体を読んだり返信したりするには、学習システムを新しいタブで開きます。ネットワークが必要です。',
  openOffline: 'オフラインです。トピック全体と返信は学習システムにあるため、ネットワークが必要です。',
};
