export const waiting = {
  title: 'Waiting',
  allSent: 'Everything is sent',
  nothing: 'Nothing of yours on this device waits for the LMS.',
  unsure_one: '{{count, number}} result we are not sure about',
  unsure_other: '{{count, number}} results we are not sure about',
  unsureSentence: 'An answer of the LMS got lost: it may have arrived, or not. It stays here, and its slip says what is known.',
  refused_one: '{{count, number}} result that the LMS did not take',
  refused_other: '{{count, number}} results that the LMS did not take',
  refusedSentence: 'It stays here, and its slip says why.',
  look: 'Show the slip',
  lastSent: 'Last sent {{at}}',
  byItself: 'It is sent by itself.',
  telling: 'It is being sent now.',
  signedOut: 'The LMS no longer knows this sign-in. Sign in again to send it; until then it stays safely here.',
  wrongLearner: 'Someone else is signed in in this browser. Sign in as {{name}} to send it; until then it stays safely here.',
  sendNow: 'Send now',
  failedTitle: 'What was done here could not be read',
};

export const waitingFor = {
  'offline': 'You are offline. It is sent by itself as soon as there is a network.',
  'timed-out': 'The LMS took too long to answer. It is tried again by itself.',
  'busy': 'The LMS is busy. It is tried again by itself.',
  'bad-answer': 'Something answered that is not the LMS. It is tried again by itself.',
  'captive-portal': 'This network wants you to sign in to it first. Then it is sent by itself.',
  'answer-lost': 'An answer of the LMS got lost. The app waits a little before it asks, so that nothing is sent twice.',
  'storage-failed': 'The browser did not let the app read what it saved. It is tried again by itself.',
};
