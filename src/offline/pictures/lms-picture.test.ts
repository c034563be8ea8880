import { expect, test } from 'vitest';
import { isLmsPicture } from './lms-picture.ts';

const base = 'https://app.example/ekp/';

test.each([
  ['https://app.example/ekp/pictures/news/crane.svg', true],
  ['https://app.example/ekp/nd/fresco/first%20aid%20%E2%80%93%202.png', true],
  ['https://app.example/ekp/api/resource?url=library/port.png', true],
  ['https://app.example/ekp/attachments/EKP1', true],
  ['https://app.example/ekp/servlet/ekp?TX=LOGOFF', false],
  ['https://app.example/ekp/Servlet/ekp?TX=LOGOFF', false],
  ['https://app.example/ekp/x/../servlet/ekp?TX=LOGOFF', false],
  ['https://app.example/ekp/x/%2e%2e/servlet/ekp?TX=LOGOFF', false],
  ['https://app.example/ekp/x/..%2fservlet/ekp', false],
  ['https://app.example/ekp/%73ervlet/ekp', false],
  ['https://app.example/ekp/%2573ervlet/ekp', false],
  ['https://app.example/ekp//servlet/ekp?TX=LOGOFF', false],
  ['https://app.example/ekp/servlet;x/ekp?TX=LOGOFF', false],
  ['https://app.example/ekp/;a/api/messageUpdater?id=1', false],
  ['https://app.example/ekp/%3Ba/servlet/ekp', false],
  ['https://app.example/ekp/x%5c..%5cservlet/ekp', false],
  ['https://app.example/ekp/api/me', false],
  ['https://app.example/ekp/api/resource', false],
  ['https://app.example/ekp/contentHandler/usersCsv', false],
  ['https://app.example/ekp/hacp?command=exitau', false],
  ['https://app.example/ekp/', false],
  ['https://app.example/session', false],
  ['https://elsewhere.example/ekp/pictures/a.png', false],
  ['https://app.example.elsewhere.example/ekp/pictures/a.png', false],
  ['data:image/png;base64,AAAA', false],
  ['no address', false],
] as const)('a text of the LMS may show %s as a picture: %s', (address, expected) => {
  expect(isLmsPicture(address, base)).toBe(expected);
});
