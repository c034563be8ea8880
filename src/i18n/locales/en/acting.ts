export const acting = {
  for: 'You are acting for {{name}}',
  stop: 'Stop',
};
