import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: '{{name}}さんの代理で操作しています',
  stop: '終了',
  as: '職位：{{position}}',
  ask: 'どの職位で利用しますか？',
  askSentence: '複数の職位があります。表示と申請はこれに従います。「自分」で変更できます。',
  goOn: '続ける',
  notHere: 'この端末にあるのはあなたのもので、{{name}}さんのものではありません。代理を終了すると表示されます。',
};
