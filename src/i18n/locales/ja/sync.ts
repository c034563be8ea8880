import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: '待機中',
  allSent: 'すべて送信済みです',
  unsure_other: '届いたか不明なもの{{count, number}}件',
  refused_other: '学習システムに受け付けられなかったもの{{count, number}}件',
  look: '送信票を見る',
  lookAll: '送信票を見る',
  lastSent: '最終送信：{{at}}',
  telling: '送信中',
  sendNow: '今すぐ送信',
  failedTitle: '行ったことを読み取れませんでした',
};

export const waitingSays: Locale['waitingSays'] = {
  byItself: 'この端末に保存済み。自動で送信されます。',
  offline: 'オフラインです。ネットワークにつながると自動で送信されます。',
  busy: '学習システムまたはこの端末が混み合っています。自動で再試行されます。',
  portal: 'このネットワークは先にログインが必要です。その後、自動で送信されます。',
  asking: '学習システムの応答が失われました。二重に送信しないよう、少し待ってから確認します。',
  signIn: '送信するには{{name}}さんとしてログインしてください。それまでここに安全に残ります。',
  unsure: '学習システムの応答が失われ、届いたかどうかわかりません。自動では再送信されません。',
};
