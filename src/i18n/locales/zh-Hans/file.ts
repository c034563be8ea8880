import type { Locale } from '../../locale.ts';

export const file: Locale['file'] = {
  attached: '附件',
  opening: '正在打开',
  needsNetwork: '需要网络',
  failed: '未能打开。请重试。',
};
