import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: '您正在代表{{name}}操作',
  stop: '停止',
};
