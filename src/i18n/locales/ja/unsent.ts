import type { Locale } from '../../locale.ts';

export const unsent: Locale['unsent'] = {
  title: '未送信分のファイル',
  save: 'ファイルに保存',
  saveSentence: '{{name}}さんとしてログインしている別の端末1台でファイルを取り込んでください。そこから送信され、この端末からは送信されなくなります。',
  saveAgain: 'ファイルをもう一度保存',
  copy: 'サポート用のコピーを保存',
  copySentence: 'コピーは閲覧専用です。待機中のものはここに残り、ここから送信されます。',
  takeUp: 'ファイルを取り込む',
  takeBack: 'ここに戻す',
  takeBackSentence: '戻すと、再びここで待機します。別の端末が取り込んでいた場合、学習システムで二重に数えられます。',
  inFile_other: '{{count, number}}件がファイルの中',
  saved: '保存しました。この端末からは送信されません。',
  copied: 'コピーを保存しました。',
  nothing: '現在は移せません。待機中のものがないか、コースが開いています。',
  takenUp_other: '{{count, number}}件を取り込みました。この端末から送信されます。',
};

export const notTakenUp: Locale['notTakenUp'] = {
  'not-a-file': '未送信分のファイルではありません。',
  'damaged': 'このファイルは変更されたか、不完全です。元の端末でもう一度保存してください。',
  'newer-version': 'このファイルは、より新しいバージョンのアプリで作成されました。アプリを再読み込みして、もう一度お試しください。',
  'other-site': 'このファイルは別の学習システムのものです。',
  'other-learner': 'このファイルはほかの人のものです。本人だけが取り込めます。',
  'copy': 'サポート用のコピーです。内容は作成した端末から送信されます。',
  'from-here': 'このファイルはこの端末のものです。取り込む代わりに、ここに戻してください。',
  'before': 'このファイルはすでにすべて取り込まれています。',
};
