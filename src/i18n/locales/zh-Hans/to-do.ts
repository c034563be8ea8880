import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {
  high: '高优先级',
  overdue: '已过截止日期：{{day}}',
  ranOut: '已过期：{{day}}',
  runsOut: '到期日期：{{day}}',
  today: '今天{{time}}',
  dueToday: '今天截止',
  dueTomorrow: '明天截止',
  due: '截止日期：{{day}}',
  started: '进行中',
  date: '日期：{{at}}',
  open: '未开始',
};
