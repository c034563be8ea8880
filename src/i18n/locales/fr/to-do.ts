import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {
  high: 'Priorité haute',
  overdue: 'Échéance passée : {{day}}',
  ranOut: 'Expiré : {{day}}',
  runsOut: 'Expire : {{day}}',
  today: 'Aujourd’hui à {{time}}',
  dueToday: 'Échéance aujourd’hui',
  dueTomorrow: 'Échéance demain',
  due: 'Échéance : {{day}}',
  started: 'En cours',
  date: 'Le {{at}}',
  open: 'Pas commencé',
};
