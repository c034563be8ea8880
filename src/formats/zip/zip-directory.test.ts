import { expect, test } from 'vitest';
import { handMadeZip } from '../../test/formats/hand-made-zip.ts';
import { sourceOfBytes } from './byte-source.ts';
import { readZipDirectory } from './read-zip-directory.ts';

const names = [
  'index.html',
  'Content/Page One.html',
  'content/100%.html',
  'raw%20name.html',
  'a b.html',
  'a%20b.html',
  'cafe\u0301.html', // as macOS composes it
  'Straße/Übung.html',
  '__proto__',
  'constructor/x.js',
  'folder/',
];
const directory = await readZipDirectory(sourceOfBytes(handMadeZip(names.map((name) => ({ name })))));

test.each([
  ['as it is written', 'index.html', 'index.html'],
  ['with a leading slash', '/index.html', 'index.html'],
  ['by way of its folder', './Content/../index.html', 'index.html'],
  ['with backslashes', 'Content\\Page One.html', 'Content/Page One.html'],
  ['percent-encoded', 'Content/Page%20One.html', 'Content/Page One.html'],
  ['in other letter case', 'CONTENT/page one.HTML', 'Content/Page One.html'],
  ['percent-encoded and in other letter case', 'content/page%20one.html', 'Content/Page One.html'],
  ['with a percent sign that escapes nothing', 'content/100%.html', 'content/100%.html'],
  ['with that percent sign encoded', 'content/100%25.html', 'content/100%.html'],
  ['stored under its encoded name, asked for by its decoded one', 'raw name.html', 'raw%20name.html'],
  ['stored under both names: the one that is asked for', 'a%20b.html', 'a%20b.html'],
  ['stored under both names: the other one', 'a b.html', 'a b.html'],
  ['with an accent composed otherwise', 'caf\u00E9.html', 'cafe\u0301.html'],
  ['with umlauts, encoded as UTF-8', 'stra%C3%9Fe/%C3%BCbung.html', 'Straße/Übung.html'],
  ['with umlauts, encoded as Latin-1', 'Stra%DFe/%DCbung.html', 'Straße/Übung.html'],
  ['called like something of JavaScript', '__proto__', '__proto__'],
])('a file is found %s', (_, path, found) => {
  expect(directory.find(path)?.path).toBe(found);
});

test.each(['', '/', 'folder/', 'folder', '../index.html', 'Content/../../index.html', '%2e%2e/index.html', 'toString', 'constructor', 'index.html/', 'missing.html', '%00', '%'])(
  'nothing is found under %j',
  (path) => {
    expect(directory.find(path)).toBeUndefined();
  },
);
