import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {
  high: 'Prioridade alta',
  overdue: 'Prazo vencido: {{day}}',
  ranOut: 'Expirou: {{day}}',
  runsOut: 'Expira: {{day}}',
  today: 'Hoje às {{time}}',
  dueToday: 'Vence hoje',
  dueTomorrow: 'Vence amanhã',
  due: 'Prazo: {{day}}',
  started: 'Em andamento',
  date: 'Em {{at}}',
  open: 'Não iniciado',
};
