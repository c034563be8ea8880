export const forum = {
  title: 'Forum',
  failedTitle: 'The forum did not come',
  listLabel: 'Newest posts',
  nothingTitle: 'Nobody has written yet',
  nothingSentence: 'The newest posts of the forum stand here.',
  inForum: '{{topic}} in {{forum}}',
  open: 'Open in the LMS',
  openHint: 'To read whole topics and to answer, the LMS opens in a new tab. It needs a network.',
  openOffline: 'You are offline. Whole topics and answers are in the LMS, and that needs a network.',
};
