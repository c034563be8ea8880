import { expect, test } from 'vitest';
import { looksLikeHtml, spliceInto } from './splice-html.ts';

const S = '<S>';
const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));
const text = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

function spliced(page: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { at, insert } = spliceInto(page, S);
  return Uint8Array.from([...page.subarray(0, at), ...insert, ...page.subarray(at)]);
}
const put = (page: string): string => text(spliced(latin1(page)));

test.each([
  ['first in the head', '<!doctype html>\n<html lang="en"><head><title>t</title>', '<!doctype html>\n<html lang="en"><head><S><title>t</title>'],
  ['where the head has attributes', '<html><HEAD profile="a>b" id=x><script>', '<html><HEAD profile="a>b" id=x><S><script>'],
  ['after a long doctype', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://x/y.dtd">\r\n<html><head>', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://x/y.dtd">\r\n<html><head><S>'],
  ['after an XML declaration and a doctype with a part of its own', '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "b>">]><html><head>', '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "b>">]><html><head><S>'],
  ['after comments, also before the doctype', '<!-- saved from url=(0014)about:internet -->\n<!doctype html><!--[if IE]><html class="ie"><![endif]--><html><head>', '<!-- saved from url=(0014)about:internet -->\n<!doctype html><!--[if IE]><html class="ie"><![endif]--><html><head><S>'],
  ['where there is no head', '<html><body>x', '<html><S><body>x'],
  ['where there is neither html nor head', '<!doctype html><title>t</title><script>', '<!doctype html><S><title>t</title><script>'],
  ['in a bare fragment', '<div>x</div>', '<S><div>x</div>'],
  ['in a frameset', '<html>\n<frameset cols="*">', '<html><S>\n<frameset cols="*">'],
  ['not in <header>', '<html><header>x', '<html><S><header>x'],
  ['in an empty page', '', '<S>'],
  ['after an abrupt comment', '<!--><html><head>', '<!--><html><head><S>'],
])('the script goes %s', (_, page, expected) => {
  expect(put(page)).toBe(expected);
});

test('a page still says its encoding within the first bytes: a meta that stands first stays first', () => {
  expect(put('<html><head>\n <meta name="viewport" content="x"><meta charset="windows-1252"><title>')).toBe(
    '<html><head>\n <meta name="viewport" content="x"><meta charset="windows-1252"><S><title>',
  );
  expect(put('<html><head><title>t</title><meta charset="utf-8">')).toBe('<html><head><S><title>t</title><meta charset="utf-8">');
});

test('a policy of the course comes after our script, so that it cannot forbid it', () => {
  const meta = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">';
  expect(put(`<head>${meta}<meta charset="utf-8">`)).toBe(`<head><S>${meta}<meta charset="utf-8">`);
});

test('no byte of a page in another encoding changes', () => {
  const page = latin1('<html><head><meta charset="Shift_JIS"></head><body>\x83\x5c\x93\xfa\x80\xe9\xff</body>');
  expect(text(spliced(page))).toBe('<html><head><meta charset="Shift_JIS"><S></head><body>\x83\x5c\x93\xfa\x80\xe9\xff</body>');
});

test('a byte order mark stays first', () => {
  expect(put('\xef\xbb\xbf<!doctype html><head>')).toBe('\xef\xbb\xbf<!doctype html><head><S>');
});

test.each([
  ['UTF-16LE', [0xff, 0xfe], true],
  ['UTF-16BE', [0xfe, 0xff], false],
])('a page in %s gets the script in its own encoding', (label, mark, isLittle) => {
  const encode = (words: string): number[] => Array.from(words).flatMap((character) => (isLittle ? [character.charCodeAt(0), 0] : [0, character.charCodeAt(0)]));
  const result = spliced(Uint8Array.from([...mark, ...encode('<html><head><title>')]));
  expect(new TextDecoder(label).decode(result)).toBe('<html><head><S><title>');
});

test('a head that never ends costs no time', () => {
  const page = latin1(`<!doctype html><html ${'a="'.repeat(4000)}`);
  expect(spliceInto(page, S).at).toBe('<!doctype html>'.length);
});

test('a page is known by its first words where its name says nothing', () => {
  for (const page of ['<!DOCTYPE html>', '  \n<html>', '<!-- x --><HTML lang=de>', '<?xml version="1.0"?>\n<!doctype html >', '\xef\xbb\xbf<html>']) expect(looksLikeHtml(latin1(page))).toBe(true);
  for (const other of ['<!-- -->'.repeat(2000), '', 'PK\x03\x04', 'GIF89a', '{"a":1}', '<svg>', '<htmlx>', 'text <html>']) expect(looksLikeHtml(latin1(other))).toBe(false);
});
