import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {
  high: 'Prioridad alta',
  overdue: 'Venció: {{day}}',
  ranOut: 'Caducó: {{day}}',
  runsOut: 'Caduca: {{day}}',
  today: 'Hoy a las {{time}}',
  dueToday: 'Vence hoy',
  dueTomorrow: 'Vence mañana',
  due: 'Vence: {{day}}',
  started: 'En curso',
  date: 'El {{at}}',
  open: 'Sin empezar',
};
