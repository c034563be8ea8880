import type { Locale } from '../../locale.ts';

export const keys: Locale['keys'] = {
  title: '键盘快捷键',
  list: '此列表',
  f6: '转到提示或课程的工具栏，再返回',
  escape: '关闭；在课程中显示工具栏',
  single: '单键',
  singleMeta: '使用语音输入或容易误按按键时，请关闭',
};
