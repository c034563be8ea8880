export const career = {
  title: 'Career',
};
