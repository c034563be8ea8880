export const path = {
  title: 'Learning path',
};
