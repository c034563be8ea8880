export const document = {
  page: 'Page {page} of {count}',
  notShown: 'This document could not be shown. Leave the course, and tell your training administrator.',
  notPlayed: 'This browser cannot play this file. Try another browser, or tell your training administrator.',
  captions: 'Captions',
};
