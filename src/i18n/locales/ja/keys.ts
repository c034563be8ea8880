import type { Locale } from '../../locale.ts';

export const keys: Locale['keys'] = {
  title: 'キーボードショートカット',
  list: 'この一覧',
  f6: 'お知らせやコースのバーへ移動、または戻る',
  escape: '閉じる。コースではバーを表示',
  single: '単独のキー',
  singleMeta: '音声入力を使うときや、誤ってキーを押すことがあるときはオフにします',
};
