import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeHacpAnswer, parseHacpAnswer, takesDecimals } from './hacp-answer.ts';
import { encodeHacpRequest, hacpCommands, parseHacpRequest } from './hacp-request.ts';

const anyText = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('\r', '\n', '&', '=', '+', '%', ' ', '[', ']', ';', '"')) });

test('[S13] whatever a course wrote arrives at the LMS as it was written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...hacpCommands), anyText, (command, data) => {
      const arrived = parseHacpRequest(encodeHacpRequest({ command, sessionId: 'abc-123_X', data }));
      expect(arrived).toEqual({ command, sessionId: 'abc-123_X', version: '4.0', auPassword: undefined, data: data.toWellFormed() });
    }),
  );
});

test('the command stands first, the session ID and the version are not encoded, and the data are', () => {
  const body = encodeHacpRequest({ command: 'PutParam', sessionId: 'S-1', auPassword: 'a b', data: '[Core]\r\nScore=5' });
  expect(body).toBe('command=PutParam&version=4.0&session_id=S-1&AU_password=a%20b&aicc_data=%5BCore%5D%0D%0AScore%3D5');
});

test('requests are understood as content in the wild writes them', () => {
  const wild = 'SESSION_ID=s1&version=3.5&AICC_Data=%0D%0A%5Bcore%5D%0ALesson_Status%3DI&Command=putparam';
  expect(parseHacpRequest(wild)).toEqual({ command: 'PutParam', sessionId: 's1', version: '3.5', auPassword: undefined, data: '\r\n[core]\nLesson_Status=I' });
  expect(parseHacpRequest('command=Explode&session_id=s1').command).toBeUndefined();
  expect(parseHacpRequest('')).toEqual({ command: undefined, sessionId: '', version: undefined, auPassword: undefined, data: '' });
});

test('[S13] whatever the LMS holds comes back as it holds it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), anyText, (error, data) => {
      const text = encodeHacpAnswer({ error, errorText: 'Successful', version: '4.0', data });
      expect(parseHacpAnswer(text)).toEqual({ error, errorText: 'Successful', version: '4.0', data });
    }),
  );
});

test('answers of other servers are understood: other case, blanks, no version, LF, data that hold an equals sign', () => {
  expect(parseHacpAnswer('Error = 0\nError_Text = OK\nAICC_DATA=\n[Core]\nStudent_ID = x\nerror=9')).toEqual({
    error: 0, errorText: 'OK', version: undefined, data: '\n[Core]\nStudent_ID = x\nerror=9',
  });
  expect(parseHacpAnswer('error=3\r\nerror_text=Invalid Session ID\r\n')).toEqual({ error: 3, errorText: 'Invalid Session ID', version: undefined, data: '' });
});

test.each([
  ['a sign-in page', '<!DOCTYPE html><html><body>error=0</body></html>'],
  ['a page with an error line of its own', '\n<html>\nerror=0\n</html>'],
  ['nothing', ''],
  ['an answer cut before the number', 'error='],
  ['an error line inside the data only', 'aicc_data=\nerror=0'],
  ['an error that is no number', 'error=none'],
])('%s is not taken for an answer', (_what, text) => expect(parseHacpAnswer(text)).toBe('not-hacp'));

test('no text at all makes the reader fail', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(typeof parseHacpAnswer(text)).toMatch(/string|object/);
    }),
  );
});

test('decimals are sent from version 3 on, and to servers that do not tell', () => {
  expect(['4.0', '3.5', '3', '', undefined].map(takesDecimals)).toEqual([true, true, true, true, true]);
  expect(['2.2', '2.0', ' 2'].map(takesDecimals)).toEqual([false, false, false]);
});
