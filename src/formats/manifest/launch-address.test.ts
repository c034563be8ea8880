import { describe, expect, test } from 'vitest';
import { handMadeZip } from '../../test/formats/hand-made-zip.ts';
import { sourceOfBytes } from '../zip/byte-source.ts';
import { readZipDirectory } from '../zip/read-zip-directory.ts';
import { extendBase, findLaunch, noBase, withParameters, type Base } from './launch-address.ts';

const names = [
  'index.html',
  'shared/launch.html',
  'content/sco1/launch.html',
  'content/Seite ö.html',
  'raw%20name.html',
  'Lesson #1?.html',
  'course/index.html',
];
const files = await readZipDirectory(sourceOfBytes(handMadeZip(names.map((name) => ({ name })))));

const inside = (bases: readonly string[]): Base => bases.reduce(extendBase, noBase);

describe('an href leads to the file that is meant', () => {
  test.each([
    ['as written', 'index.html', [], '', 'index.html'],
    ['with a leading slash', '/shared/launch.html', [], '', 'shared/launch.html'],
    ['with backslashes', 'shared\\launch.html', [], '', 'shared/launch.html'],
    ['with blanks around it', ' index.html\n', [], '', 'index.html'],
    ['by way of folders', './shared/../index.html', [], '', 'index.html'],
    ['in other letter case', 'Shared/Launch.HTML', [], '', 'shared/launch.html'],
    ['percent-encoded', 'content/Seite%20%C3%B6.html', [], '', 'content/Seite ö.html'],
    ['by its raw name', 'raw%20name.html', [], '', 'raw%20name.html'],
    ['with a # and a ? in its name', 'Lesson #1?.html', [], '', 'Lesson #1?.html'],
    ['below one base', 'launch.html', ['shared/'], '', 'shared/launch.html'],
    ['below three bases', 'launch.html', ['./', 'content/', 'sco1/'], '', 'content/sco1/launch.html'],
    ['below bases without a last slash', 'launch.html', ['content', 'sco1'], '', 'content/sco1/launch.html'],
    ['out of its base', '../index.html', ['shared/'], '', 'index.html'],
    ['against a base that names a file', 'launch.html', ['shared/page.html'], '', 'shared/launch.html'],
    ['below the folder of the manifest', 'index.html', [], 'course/', 'course/index.html'],
    ['from the top of the folder of the manifest', '/index.html', ['res/'], 'course/', 'course/index.html'],
  ])('%s', (_, href, bases, root, path) => {
    expect(findLaunch(href, inside(bases), files, root)).toEqual({ kind: 'found', launch: { path, query: '', fragment: '' } });
  });

  test('query and fragment are kept apart from the path', () => {
    expect(findLaunch('shared/launch.html?content=playing&x=%20#top?', noBase, files, '')).toEqual({
      kind: 'found',
      launch: { path: 'shared/launch.html', query: '?content=playing&x=%20', fragment: '#top?' },
    });
    expect(findLaunch('index.html?#', noBase, files, '')).toMatchObject({ launch: { query: '', fragment: '' } });
  });

  test.each([
    ['missing.html', [], 'missing.html'],
    ['../index.html', [], '../index.html'],
    ['page.html?x=1', ['res'], 'res/page.html'],
    ['C:\\course\\index.html', [], 'C:/course/index.html'],
    ['', [], ''],
  ])('a file that is not there is missing, and is named: %j', (href, bases, path) => {
    expect(findLaunch(href, inside(bases), files, '')).toEqual({ kind: 'missing', path });
  });

  test.each([
    ['https://example.org/course/?a=1#b', [], 'https://example.org/course/?a=1#b'],
    ['//cdn.example.org/a.html', [], '//cdn.example.org/a.html'],
    ['a.html', ['http://example.org/base/'], 'http://example.org/base/a.html'],
    ['javascript:alert(1)', [], 'javascript:alert(1)'],
  ])('an address outside the package is outside: %j', (href, bases, url) => {
    expect(findLaunch(href, inside(bases), files, '')).toEqual({ kind: 'outside', url });
  });
});

describe('the parameters of an item are added as SCORM says', () => {
  const at = (query: string, fragment = '') => ({ path: 'a.html', query, fragment });

  test.each([
    ['nothing', at(''), '', at('')],
    ['to an address without a query', at(''), 'tc=1&act=2', at('?tc=1&act=2')],
    ['with a leading ?', at(''), '?tc=1', at('?tc=1')],
    ['with leading ? and &', at(''), '?&?tc=1', at('?tc=1')],
    ['only marks', at(''), '?&', at('')],
    ['to an address with a query', at('?a=1'), '?b=2', at('?a=1&b=2')],
    ['before the fragment of the address', at('', '#top'), 'b=2', at('?b=2', '#top')],
    ['a fragment', at(''), '#page2', at('', '#page2')],
    ['a fragment that the address has already', at('', '#top'), '#page2', at('', '#top')],
    ['a fragment to an address with a query', at('?a=1'), '?#page2', at('?a=1')],
    ['query and fragment', at(''), 'b=2#page2', at('?b=2', '#page2')],
    ['with a question mark inside', at(''), 'url=x?y', at('?url=x?y')],
  ])('%s', (_, launch, parameters, expected) => {
    expect(withParameters(launch, parameters)).toEqual(expected);
  });
});
