import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { certificatePdf, type CertificateFacts } from './certificate-pdf.ts';

const facts: CertificateFacts = {
  userId: 'mia', name: 'Mia Lindqvist', language: 'en', certification: 'Fire warden', certificationId: 'fire', number: 'FW-1',
  awarded: new Date('2026-01-05T09:00:00Z'), expires: null, organisation: 'Nordkai Ports',
};
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

interface Drawn {
  /** In the order in which it is drawn, piece by piece. */
  readonly texts: readonly string[];
  /** What stands for something else when it is copied. */
  readonly meant: readonly string[];
  readonly fonts: readonly string[];
  readonly content: string;
}

/** Reads the file as a reader does: by its cross-reference table, through the fonts' own maps. */
function read(given: Partial<CertificateFacts>): Drawn {
  const pdf = certificatePdf({ ...facts, ...given });
  const text = latin1(pdf);
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  expect(text.slice(table, table + 5)).toBe('xref\n');
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  const object = (number: number): string => {
    const at = offsets[number - 1] ?? -1;
    expect(text.slice(at, at + `${number} 0 obj`.length)).toBe(`${number} 0 obj`);
    return text.slice(at, text.indexOf('\nendobj\n', at));
  };
  const stream = (number: number): string => {
    const body = object(number);
    const at = (offsets[number - 1] ?? 0) + body.indexOf('stream\n') + 7;
    return latin1(unzlibSync(pdf.subarray(at, at + Number(/\/Length (\d+) >>/.exec(body)?.[1]))));
  };
  const referred = (body: string, key: string): number => Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(body)?.[1]);
  const page = object(referred(object(referred(object(referred(text.slice(table), 'Root')), 'Pages')), 'Kids'));
  const content = stream(referred(page, 'Contents'));
  const fonts = new Map([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number]) => [name, object(Number(number))]));
  const maps = new Map(
    [...fonts].map(([name, font]) => {
      const rows = font.includes('/ToUnicode') ? [...stream(referred(font, 'ToUnicode')).matchAll(/<(\w{4})> <(\w+)>/g)] : [];
      return [name, new Map(rows.map(([, code = '', unicode = '']) => [code, fromHex(unicode)]))] as const;
    }),
  );
  const texts = [...content.matchAll(/BT (.*?) ET/g)].map(([, line = '']) =>
    [...line.matchAll(/\/(F\d+) [\d.]+ Tf <(\w+)> Tj/g)].map(([, font = '', codes = '']) => (codes.match(/.{4}/g) ?? []).map((code) => maps.get(font)?.get(code) ?? fromHex(code)).join('')).join(''),
  );
  const meant = [...content.matchAll(/ActualText <FEFF(\w*)>/g)].map(([, hex = '']) => fromHex(hex));
  return { texts, meant, fonts: [...fonts.values()].map((font) => /\/BaseFont \/(\S+)/.exec(font)?.[1] ?? ''), content };
}

const fromHex = (hex: string): string => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
const reversed = (text: string): string => Array.from(text).toReversed().join('');

test('a certificate says who, what, when, which number, and by whom; and until when, if it runs out', () => {
  expect(read({}).texts).toEqual([
    'Nordkai Ports', 'Certificate', 'This is to certify that', 'Mia Lindqvist', 'User ID mia', 'has been awarded', 'Fire warden', 'Awarded', '5 January 2026', 'Number', 'FW-1',
  ]);
  const { texts } = read({ expires: new Date('2029-01-05T09:00:00Z') });
  expect(texts.slice(-6)).toEqual(['Awarded', '5 January 2026', 'Valid until', '5 January 2029', 'Number', 'FW-1']);
});

describe('every learner’s name stands on it in its own letters', () => {
  test.each([
    ['Czech', 'Petra Nováková', ['NotoSans-Latin']],
    ['Polish and Turkish', 'Łucja Yıldırım', ['NotoSans-Latin', 'NotoSans-LatinExt']],
    ['Vietnamese', 'Nguyễn Thị Hồng', ['NotoSans-Latin', 'NotoSans-Vietnamese']],
    ['Russian', 'Дмитрий Щербаков', ['NotoSans-Latin', 'NotoSans-Cyrillic']],
    ['Kazakh', 'Әсел Құрманбаева', ['NotoSans-Latin', 'NotoSans-Cyrillic', 'NotoSans-CyrillicExt']],
    ['Greek', 'Γιώργος Παππάς', ['NotoSans-Latin', 'NotoSans-Greek']],
    ['Chinese', '王小明', ['NotoSans-Latin', 'STSong-Light']],
    ['Japanese', '田中 ゆき', ['NotoSans-Latin', 'HeiseiKakuGo-W5']],
    ['Korean', '김민수', ['NotoSans-Latin', 'HYGoThic-Medium']],
    ['Chinese with a rare character', '𠮷野', ['NotoSans-Latin', 'STSong-Light']],
  ])('%s', (_, name, fonts) => {
    const drawn = read({ name });
    expect(drawn.texts[3]).toBe(name);
    expect(drawn.meant).toEqual([]);
    expect(drawn.fonts).toEqual(expect.arrayContaining(fonts));
  });

  test('Arabic: from the right to the left, the letters joined', () => {
    const { texts, fonts, content } = read({ name: 'عمر حداد', certification: 'الإسعافات 1' });
    expect(fonts).toContain('Vazirmatn-Arabic');
    expect(texts[3]).toBe(reversed('عمر حداد'));
    // A ligature is one glyph that stands for two letters, in their own order.
    expect(texts[6]).toBe(`1 ${reversed('الإسعافات').replace('إل', 'لإ')}`);
    expect(content).not.toContain('ActualText');
  });

  test('a language tells which Chinese characters are meant', () => {
    expect(read({ name: '王小明', language: 'ja' }).fonts).toContain('HeiseiKakuGo-W5');
    expect(read({ name: '王小明', language: 'zh-TW' }).fonts).toContain('MHei-Medium');
    expect(read({ name: '王小明', language: 'zh-CN' }).fonts).toContain('STSong-Light');
  });

  test('a name with letters that cannot be drawn is not drawn in part: the user ID stands there, and the name is what is copied', () => {
    const { texts, meant } = read({ name: 'สมชาย Smith' });
    expect(texts[3]).toBe('mia');
    expect(meant).toEqual(['สมชาย Smith']);
  });

  test('decomposed accents, blanks and marks that cannot be seen make no difference', () => {
    expect(read({ name: '  Nova\u0301k\u200f \n Jan ' }).texts[3]).toBe('Novák Jan');
  });
});

test('whatever a name holds, it is text and never a command of the page', () => {
  const { texts, content } = read({ name: ') Tj ET (<>[]/\\%', organisation: '<</S/JavaScript>>', number: '(x) Tj' });
  expect([texts[3], texts[0], texts.at(-1)]).toEqual([') Tj ET (<>[]/\\%', '<</S/JavaScript>>', '(x) Tj']);
  expect(content).not.toContain('JavaScript');
});

test('long names and titles stay on the page', () => {
  const { content, texts } = read({ name: 'Maria '.repeat(60), certification: 'Donaudampfschifffahrtsgesellschaft'.repeat(6), number: 'N'.repeat(80) });
  expect(texts.join(' ')).toContain('Donaudampfschifffahrtsgesellschaft'.repeat(6));
  for (const [, x, y] of content.matchAll(/([\d.-]+) ([\d.-]+) Td/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(28);
    expect(Number(y)).toBeGreaterThanOrEqual(28);
  }
});
