export const mailbox = {
  title: 'Messages',
};
