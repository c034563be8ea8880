import type { Locale } from '../../locale.ts';

export const signIn: Locale['signIn'] = {
  title: 'ログイン',
  greeting: 'おかえりなさい、{{name}}さん',
  stillHere: 'あなたのデータはこの端末に残っています。送受信するにはログインしてください。',
  userId: 'ユーザーID',
  password: 'パスワード',
  showPassword: 'パスワードを表示',
  hidePassword: 'パスワードを隠す',
  stay: 'この端末でログインしたままにする',
  stayHint: '30日間有効で、利用するたびに延長されます。パスワードは保存されません。',
  submit: 'ログイン',
  someoneElse: '別の人としてログイン',
  needUserId: 'ユーザーIDを入力してください。',
  needPassword: 'パスワードを入力してください。',
  wrong: 'ユーザーIDまたはパスワードが正しくありません。両方を確認して、もう一度お試しください。',
  slower: '間違いが続きました。{{at}}に再度お試しいただけます。',
  offline: 'オフラインです。ログインにはネットワークが必要です。接続してからもう一度お試しください。',
  demoTitle: 'または、この中の一人として試す',
  demoSentence: 'デモ用の組織です。データは架空のもので、何をしても壊れません。',
  newsTitle: 'お知らせ',
  tagline: 'コースを、いつも手元に。',
};
