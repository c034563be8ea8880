import type { Locale } from '../../locale.ts';

export const common: Locale['common'] = {
  close: '閉じる',
  retry: 'もう一度試す',
  cancel: 'キャンセル',
  copy: 'コピー',
  copied: 'コピーしました',
  more: 'もっと見る',
  less: '少なく表示',
  loading: '読み込み中',
  skip: '本文へ移動',
  toCorrect: '先に次の項目を直してください',
  places: 'メニュー',
  updated: '最終更新：{{at}}',
  offlineSince: 'オフライン – 最終更新：{{at}}',
  offline: 'オフライン',
  notHereTitle: 'まだこの端末にありません',
  notHereSentence: 'オフラインで、この端末ではまだ表示したことがありません。一度接続すると、この端末に残ります。',
  search: '検索',
};

export const places: Locale['places'] = {
  learning: '学習',
  waiting: '待機中',
  me: '自分',
  waits_other: '送信待ち{{count, number}}件',
  toLookAt_other: '要確認{{count, number}}件',
  home: 'ホーム',
  catalog: 'カタログ',
  inbox: '受信箱',
};

export const banner: Locale['banner'] = {
  signedOut: '学習システムとのセッションが終了しました。何も失われていません。もう一度ログインすると、待機中のものが送信されます。',
  updated: '新しいバージョンがあります。',
  reload: '再読み込み',
  openNetwork: 'ネットワークにログイン',
  roomPages: 'この端末の容量がいっぱいでした。行ったことを保存するため、閲覧したページを削除しました。',
  roomCourse: 'この端末の容量がいっぱいでした。行ったことを保存するため、「{{title}}」のダウンロードを削除しました。',
};

export const failed: Locale['failed'] = {
  title: 'このページに問題が発生しました',
  sentence: 'アプリ側の不具合です。コースで行ったことは、この端末に安全に保存されています。',
  again: '最初からやり直す',
  details: 'サポート用の詳細',
};

export const errors: Locale['errors'] = {
  'offline': '現在ネットワークがありません。この端末にあるものは、そのまま使えます。',
  'unreachable': '学習システムに接続できませんでした。もう一度お試しください。',
  'timed-out': '学習システムの応答に時間がかかりすぎました。1分ほどしてからもう一度お試しください。',
  'cancelled': '学習システムが応答する前に中断されました。もう一度お試しください。',
  'signed-out': '学習システムでログインが無効になりました。もう一度ログインしてください。この端末のデータは失われません。',
  'forbidden': 'このアカウントでは表示できません。必要な場合は研修担当者にお問い合わせください。',
  'not-found': '学習システムに見つかりません。削除されたか、移動した可能性があります。',
  'refused': '学習システムに拒否されました。その内容は「サポート用の詳細」にあります。',
  'busy': '学習システムが混み合っています。1分ほどしてからもう一度お試しください。',
  'bad-answer': '学習システム以外から応答がありました。1分ほどしてからもう一度お試しください。',
  'captive-portal': 'このネットワークは先にログインが必要です。',
  'newer-version': 'このアプリの新しいバージョンが別のタブで開かれました。このページを再読み込みしてください。',
  'storage-full': 'この端末にアプリ用の空き容量がありません。ダウンロードを削除するか容量を空けて、もう一度お試しください。',
  'storage-failed': 'ブラウザーがこの端末に保存された内容の変更を許可しませんでした。プライベートウィンドウが原因の可能性があります。',
};
