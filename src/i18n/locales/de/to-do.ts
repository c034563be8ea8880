import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {
  high: 'Hohe Priorität',
  overdue: 'War fällig: {{day}}',
  ranOut: 'Abgelaufen: {{day}}',
  runsOut: 'Läuft ab: {{day}}',
  today: 'Heute um {{time}}',
  dueToday: 'Heute fällig',
  dueTomorrow: 'Morgen fällig',
  due: 'Fällig: {{day}}',
  started: 'In Arbeit',
  date: 'Am {{at}}',
  open: 'Nicht begonnen',
};
