import { expect, test } from 'vitest';
import { isTextPath, mimeTypeOf } from './mime-type.ts';

test.each([
  ['index.html', 'text/html'],
  ['INDEX.HTM', 'text/html'],
  ['a.b/page.xhtml', 'application/xhtml+xml'],
  ['lib/app.min.js', 'text/javascript'],
  ['lib/app.mjs', 'text/javascript'],
  ['style.css', 'text/css'],
  ['data.json', 'application/json'],
  ['imsmanifest.xml', 'text/xml'],
  ['logo.svg', 'image/svg+xml'],
  ['font.woff2', 'font/woff2'],
  ['font.eot', 'application/vnd.ms-fontobject'],
  ['video.mp4', 'video/mp4'],
  ['video.m4v', 'video/mp4'],
  ['sound.mp3', 'audio/mpeg'],
  ['captions.vtt', 'text/vtt'],
  ['handout.pdf', 'application/pdf'],
  ['old.swf', 'application/x-shockwave-flash'],
  ['game.wasm', 'application/wasm'],
  ['photo.JPG', 'image/jpeg'],
  ['.htaccess', 'application/octet-stream'],
  ['README', 'application/octet-stream'],
  ['folder.html/file', 'application/octet-stream'],
  ['what.is-this', 'application/octet-stream'],
])('%s is %s', (path, type) => {
  expect(mimeTypeOf(path)).toBe(type);
});

const texts = 'html htm xhtml js mjs css json xml xsd dtd txt svg vtt srt properties csv md'.split(' ');
const others = 'png mp4 ts mp3 woff2 pdf zip wasm swf bin'.split(' ');

test('what a course may want as text at once is text; pictures, films, fonts and archives are not', () => {
  expect(texts.filter((extension) => !isTextPath(`a.${extension}`))).toEqual([]);
  expect(others.filter((extension) => isTextPath(`a.${extension}`))).toEqual([]);
  expect(isTextPath('LICENSE')).toBe(false);
});
