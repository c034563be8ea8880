export const keys = {
  title: 'Keyboard shortcuts',
  list: 'This list',
  f6: 'To the notice, or a course’s bar, and back',
  escape: 'Close; in a course, show its bar',
  single: 'Single keys',
  singleMeta: 'Off if you dictate, or press keys by chance',
};
