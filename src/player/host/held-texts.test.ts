import { deflateSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { TextFile } from '#player/messages.ts';
import { holdTexts } from './held-texts.ts';

function aText(path: string, content: string, { isStored = false, size = strToU8(content).length } = {}): TextFile {
  const bytes = isStored ? strToU8(content) : deflateSync(strToU8(content));
  return { entry: 1, path, method: isStored ? 0 : 8, compressedSize: bytes.length, size, bytes: bytes.slice().buffer };
}
const at = (path: string): string => `/player/c/t/${path}`;

test('a text is there at once, deflated or stored', () => {
  const texts = holdTexts({ files: [aText('a/en.xml', '<t>ä</t>'), aText('b.json', '{}', { isStored: true })], isComplete: true });
  expect(texts.at(at('a/en.xml'))).toEqual({ path: 'a/en.xml', mimeType: 'text/xml', bytes: strToU8('<t>ä</t>') });
  expect(texts.at(at('b.json'))).toMatchObject({ mimeType: 'application/json', bytes: strToU8('{}') });
});

test('names are found as the archive finds them: percent-encoded, in another letter case, as a folder’s first page', () => {
  const texts = holdTexts({ files: [aText('Läs mig/Text.TXT', 'x'), aText('lesson/index.html', 'page')], isComplete: true });
  expect(texts.at(at('l%C3%A4s%20mig/text.txt'))).toMatchObject({ path: 'Läs mig/Text.TXT' });
  expect(texts.at(at('lesson/'))).toMatchObject({ path: 'lesson/index.html' });
});

test('only where all texts are held is a text that is not among them missing; of others only the network knows', () => {
  const complete = holdTexts({ files: [], isComplete: true });
  expect([complete.at(at('a.txt')), complete.at(at('a.png'))]).toEqual(['missing', 'unheld']);
  expect(holdTexts({ files: [], isComplete: false }).at(at('a.txt'))).toBe('unheld');
});

test('a text that is not what the directory says is not given, and costs no memory', () => {
  const files = [
    aText('short.txt', 'abc', { size: 100 }),
    aText('huge.txt', 'abc', { size: 4_000_000_000 }),
    { ...aText('damaged.txt', 'x'), bytes: new Uint8Array([255, 255, 255]).buffer },
  ];
  const texts = holdTexts({ files, isComplete: true });
  expect(files.map(({ path }) => texts.at(at(path)))).toEqual(['unheld', 'unheld', 'unheld']);
});
