import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {
  high: 'Hoge prioriteit',
  overdue: 'Had klaar moeten zijn: {{day}}',
  ranOut: 'Verlopen: {{day}}',
  runsOut: 'Verloopt: {{day}}',
  today: 'Vandaag om {{time}}',
  dueToday: 'Uiterlijk vandaag',
  dueTomorrow: 'Uiterlijk morgen',
  due: 'Uiterlijk {{day}}',
  started: 'Bezig',
  date: 'Op {{at}}',
  open: 'Niet begonnen',
};
