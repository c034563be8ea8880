import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {
  high: '優先度：高',
  overdue: '期限切れ：{{day}}',
  ranOut: '期限切れ：{{day}}',
  runsOut: '有効期限：{{day}}',
  today: '今日{{time}}',
  dueToday: '期限は今日',
  dueTomorrow: '期限は明日',
  due: '期限：{{day}}',
  started: '受講中',
  date: '日程：{{at}}',
  open: '未開始',
};
