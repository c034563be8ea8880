import type { Locale } from '../../locale.ts';

export const slip: Locale['slip'] = {
  heading: '送信した内容',
  waitingHeading: '未送信',
  openHeading: '未解決の項目',
  seen: '確認しました',
  seenAt: '確認：{{at}}',
  newAttempt: '新しい受講',
  opened: '利用',
  stillOpen: 'まだ開いています。閉じると送信されます。',
  waits: 'この端末に保存済み。送信待ちです。',
  sent: '送信：{{at}}。',
  answered: '学習システムの回答：{{status}}。',
  answeredScore: '学習システムの回答：{{status}}、{{score}}。',
  before: '前',
  now: '後',
  details: 'サポート用の詳細',
  earlier: '以前のものを表示',
  noneTitle: 'まだ何も行われていません',
  noneSentence: 'コースを開くたびに、送信票がここに表示されます。何をいつ送信し、学習システムが何と答えたかがわかります。',
};

export const slipState: Locale['slipState'] = {
  open: '利用中',
  waiting: '待機中',
  telling: '送信中',
  sent: '送信済み',
  unsure: '不明',
  refused: '拒否',
};

export const settled: Locale['settled'] = {
  'launch-answer-lost': 'コースを開いたことを学習システムに伝えたときの応答が失われました。数えられたかどうかわかりません。自動では再送信されません。',
  'result-answer-lost': '結果を送信したときの応答が失われました。届いたかどうかわかりません。自動では再送信されません。',
  'exit-answer-lost': '結果は届きましたが、最後の応答が失われました。時間が数えられたかどうかわかりません。自動では再送信されません。',
  'session-lost': '学習システムが途中で通信を終了しました。結果は届きましたが、時間は数えられない可能性があります。',
  'details-answer-lost': '結果は届きました。個々の解答が届いたかどうかはわかりません。',
  'details-refused': '結果は届きました。個々の解答は学習システムに受け付けられませんでした。',
  'attempt-unsure': '開かれなかった可能性のある新しい受講のものなので、何も送信されていません。',
  'attempt-refused': 'これが属する新しい受講を、学習システムが開きませんでした。',
  'lms-holds-worse': '結果を送信し、再送信もしましたが、学習システムには低い結果が表示されています。研修担当者に見せてください。',
  'hacp-refused': '学習システムに結果を拒否されました。その内容は「サポート用の詳細」にあります。',
  'lms-refused': '学習システムは内容を理解したうえで拒否しました。その内容は「サポート用の詳細」にあります。',
  'data-missing': '行ったことの記録がこの端末にもうないため、送信するものがありません。',
  'forbidden': 'このアカウントでは、このコースにもう書き込めません。研修担当者にお問い合わせください。結果はここに残ります。',
  'not-found': 'この申し込みは学習システムに見つかりません。研修担当者にお問い合わせください。結果はここに残ります。',
};
