import type { Locale } from '../../locale.ts';

export const file: Locale['file'] = {
  attached: '添付ファイル',
  opening: '開いています',
  needsNetwork: 'ネットワークが必要',
  failed: '開けませんでした。もう一度お試しください。',
};
