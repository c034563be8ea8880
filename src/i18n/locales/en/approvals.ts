export const approvals = {
  title: 'For you',
};
