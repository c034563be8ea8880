export const waiting = {
  title: 'Waiting',
  allSent: 'Everything is sent',
  unsure_one: '{{count, number}} entry we are not sure about',
  unsure_other: '{{count, number}} entries we are not sure about',
  refused_one: '{{count, number}} entry that the LMS did not take',
  refused_other: '{{count, number}} entries that the LMS did not take',
  look: 'Show the slip',
  lookAll: 'Show the slips',
  lastSent: 'Last sent {{at}}',
  telling: 'Being sent',
  sendNow: 'Send now',
  failedTitle: 'What was done here could not be read',
};

export const waitingSays = {
  byItself: 'Saved on this device. It is sent by itself.',
  offline: 'You are offline. It is sent by itself as soon as there is a network.',
  busy: 'The LMS or this device is busy. It is tried again by itself.',
  portal: 'This network wants you to sign in to it first. Then it is sent by itself.',
  asking: 'An answer of the LMS got lost. The app waits a little before it asks, so that nothing is sent twice.',
  signIn: 'Sign in as {{name}} to send it. Until then it stays safely here.',
  unsure: 'The answer of the LMS got lost: it may have arrived, or not. It is not sent again by itself.',
};
