export const toDo = {
  high: 'High priority',
  overdue: 'Was due {{day}}',
  ranOut: 'Ran out {{day}}',
  runsOut: 'Runs out {{day}}',
  today: 'Today at {{time}}',
  dueToday: 'Due today',
  dueTomorrow: 'Due tomorrow',
  due: 'Due {{day}}',
  started: 'In progress',
  date: 'On {{at}}',
  open: 'Not started',
};
