import { expect, test } from 'vitest';
import { courseAddress, readCourseAddress, hacpAddress, isHacpRequest, withHacpLaunch } from './course-address.ts';

const at = (path: string, query = '', fragment = ''): string => courseAddress('t-1', { path, query, fragment });

test('a file keeps its name in its address, whatever is in it', () => {
  for (const path of ['index.html', 'a b/ä ö.html', '100%.html', 'a%20b.html', 'what?.html', 'c#.html', 'a+b&c=d.html', '漢字.html']) {
    const { pathname } = new URL(at(path), 'https://content.example');
    expect(readCourseAddress(pathname)).toEqual({ token: 't-1', paths: [path] });
  }
});

test('query and fragment of the manifest stay as they are', () => {
  const url = new URL(at('shared/launchpage.html', '?content=playing', '#start'), 'https://content.example');
  expect([url.pathname, url.search, url.hash]).toEqual(['/player/c/t-1/shared/launchpage.html', '?content=playing', '#start']);
});

test('a folder means its first page', () => {
  expect(readCourseAddress('/player/c/t-1/lesson/')?.paths).toEqual(['lesson/index.html', 'lesson/index.htm']);
  expect(readCourseAddress('/player/c/t-1/')?.paths).toEqual(['index.html', 'index.htm']);
});

test('what is not below a launch is no file of a course', () => {
  for (const path of ['/player/', '/player/index.html', '/player/inject.js', '/player/c/', '/player/c/t-1', '/player/c//x', '/other']) {
    expect(readCourseAddress(path)).toBeUndefined();
  }
});

test('a percent sign that encodes nothing is part of the name', () => {
  expect(readCourseAddress('/player/c/t-1/100%.html')?.paths).toEqual(['100%.html']);
});

test.each([
  ['', '?AICC_SID=s-1&AICC_URL='],
  ['?look=quiet', '?look=quiet&AICC_SID=s-1&AICC_URL='],
  ['?', '?AICC_SID=s-1&AICC_URL='],
])('an AICC unit is launched with its own parameters first: %s', (query, begins) => {
  const url = hacpAddress('https://content.example', 'a-token');
  const launch = withHacpLaunch({ path: 'a.html', query, fragment: '#x' }, 's-1', url);
  expect(launch).toEqual({ path: 'a.html', query: `${begins}${encodeURIComponent(url)}`, fragment: '#x' });
  expect(isHacpRequest(readCourseAddress(new URL(url).pathname) ?? { token: '', paths: [] })).toBe(true);
  expect(isHacpRequest({ token: '', paths: ['index.html'] })).toBe(false);
});
