import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: '待機中',
  allSent: 'すべて送信済みです',
  nothing: 'この端末に送信待ちのものはありません。',
  unsure_other: '不明な結果{{count, number}}件',
  unsureSentence: '学習システムの応答が失われ、届いたかどうかわかりません。ここに残り、わかっていることは送信票にあります。',
  refused_other: '学習システムに受け付けられなかった結果{{count, number}}件',
  refusedSentence: 'ここに残り、理由は送信票にあります。',
  look: '送信票を見る',
  lastSent: '最終送信：{{at}}',
  byItself: '自動で送信されます。',
  telling: '送信中です。',
  signedOut: '学習システムでログインが無効になりました。送信するには、もう一度ログインしてください。それまでここに安全に残ります。',
  wrongLearner: 'このブラウザーでは別の人がログインしています。送信するには{{name}}さんとしてログインしてください。それまでここに安全に残ります。',
  sendNow: '今すぐ送信',
  failedTitle: '行ったことを読み取れませんでした',
};

export const waitingFor: Locale['waitingFor'] = {
  'offline': 'オフラインです。ネットワークにつながると自動で送信されます。',
  'timed-out': '学習システムの応答に時間がかかりすぎました。自動で再試行されます。',
  'busy': '学習システムが混み合っています。自動で再試行されます。',
  'bad-answer': '学習システム以外から応答がありました。先にログインが必要なネットワークの可能性があります。ウェブページを何か開いてください。自動で再試行されます。',
  'answer-lost': '学習システムの応答が失われました。二重に送信しないよう、少し待ってから確認します。',
  'storage-failed': 'ブラウザーが、保存した内容の読み取りを許可しませんでした。自動で再試行されます。',
};
