export const common = {
  close: 'Close',
  retry: 'Try again',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  more: 'More',
  less: 'Less',
  loading: 'Loading',
  skip: 'Skip to the content',
  toCorrect: 'Please put this right first',
  places: 'Places',
  updated: 'Last updated {{at}}',
  offlineSince: 'Offline – last updated {{at}}',
  offline: 'Offline',
  notHereTitle: 'Not on this device yet',
  notHereSentence: 'You are offline, and this device has not seen this before. Connect once, and it stays.',
  search: 'Search',
};

export const places = {
  learning: 'Learning',
  waiting: 'Waiting',
  me: 'Me',
  waits_one: '{{count, number}} entry waits to be sent',
  waits_other: '{{count, number}} entries wait to be sent',
  toLookAt_one: '{{count, number}} entry to look at',
  toLookAt_other: '{{count, number}} entries to look at',
  home: 'Home',
  catalog: 'Catalog',
  inbox: 'Inbox',
};

export const banner = {
  signedOut: 'Your session with the LMS has ended. Nothing is lost: sign in again, and what waits is sent.',
  updated: 'A new version is here.',
  reload: 'Reload',
  openNetwork: 'Sign in to the network',
  roomPages: 'This device was full. To save what you did, pages you had looked at were removed.',
  roomCourse: 'This device was full. To save what you did, the download of {{title}} was removed.',
};

export const failed = {
  title: 'This page broke',
  sentence: 'That is our mistake. What you did in your courses is safe on this device.',
  again: 'Start again',
  details: 'Details for support',
};

export const errors = {
  'offline': 'There is no network just now. What is on this device works without it.',
  'unreachable': 'The LMS could not be reached. Try again.',
  'timed-out': 'The LMS took too long to answer. Try again in a minute.',
  'cancelled': 'This was stopped before the LMS answered. Try again.',
  'signed-out': 'The LMS no longer knows this sign-in. Sign in again; nothing on this device is lost.',
  'forbidden': 'Your account may not see this. Ask your training administrator if you think it should.',
  'not-found': 'The LMS does not know this any more. It may have been taken away, or moved.',
  'refused': 'The LMS refused. What it said is under Details for support.',
  'busy': 'The LMS is busy. Try again in a minute.',
  'bad-answer': 'Something answered that is not the LMS. Try again in a minute.',
  'captive-portal': 'This network wants you to sign in to it first.',
  'newer-version': 'A newer version of this app has been opened in another tab. Reload this page.',
  'storage-full': 'This device has no more room for the app. Remove a download, or free some space, and try again.',
  'storage-failed': 'The browser did not let the app change anything here. A private window can cause this.',
};
