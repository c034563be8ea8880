export const unsent = {
  title: 'Unsent work as a file',
  save: 'Save to a file',
  saveSentence: 'Take the file up on another device where you are signed in as {{name}}, and on one only: it is sent from there, and not from here any more.',
  saveAgain: 'Save the file again',
  copy: 'Save a copy for support',
  copySentence: 'A copy is only for reading: what waits stays here and is sent from here.',
  takeUp: 'Take up a file',
  takeBack: 'Take it back',
  takeBackSentence: 'Taken back, it waits here again. If another device has taken the file up, the LMS counts it twice.',
  inFile_one: '{{count, number}} entry is in a file',
  inFile_other: '{{count, number}} entries are in a file',
  saved: 'Saved. It is not sent from this device any more.',
  copied: 'The copy is saved.',
  nothing: 'Nothing can be moved just now: nothing waits, or a course is open.',
  takenUp_one: '{{count, number}} entry was taken up. It is sent from this device.',
  takenUp_other: '{{count, number}} entries were taken up. They are sent from this device.',
};

export const notTakenUp = {
  'not-a-file': 'This is not a file with unsent work.',
  'damaged': 'This file was changed or is not whole. Save it again where it comes from.',
  'newer-version': 'A newer version of this app has made this file. Reload the app, then try again.',
  'other-site': 'This file belongs to another LMS.',
  'other-learner': 'This file belongs to somebody else. Only they can take it up.',
  'copy': 'This is a copy for support. What it holds is sent by the device that made it.',
  'from-here': 'This file comes from this device. Take it back here instead.',
  'before': 'All of this file was taken up here before.',
};
