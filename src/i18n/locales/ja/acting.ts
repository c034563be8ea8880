import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: '{{name}}さんの代理で操作しています',
  stop: '終了',
};
