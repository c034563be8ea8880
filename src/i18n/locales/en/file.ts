/** Files of the LMS that come with something: also with the news beside the sign-in. */
export const file = {
  attached: 'Attached',
  opening: 'Opening',
  needsNetwork: 'Needs a network',
  failed: 'It did not open. Try again.',
};
