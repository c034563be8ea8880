export const externalTraining = {
  title: 'External training',
};
