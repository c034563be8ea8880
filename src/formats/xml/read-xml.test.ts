import { describe, expect, test } from 'vitest';
import { readXml, XmlSyntaxError } from './read-xml.ts';
import { attribute, child, children, localNameOf, textOf } from './xml-element.ts';

const errorFor = (text: string): XmlSyntaxError => {
  try {
    readXml(text);
  } catch (error) {
    if (error instanceof XmlSyntaxError) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('reading', () => {
  test('gives elements, attributes and text, without comments and instructions', () => {
    expect(readXml('<?xml version="1.0"?><!-- a --><a x="1&amp;2"><?go on?>t<b/><![CDATA[<c>]]></a>')).toEqual({
      name: 'a',
      attributes: { x: '1&2' },
      children: ['t', { name: 'b', attributes: {}, children: [] }, '<c>'],
    });
  });

  test.each(['\uFEFF<?xml version="1.0"?><a/>', '\n\n  <?xml version="1.0"?><a/>', '\uFEFF\r\n<?xml version="1.0" encoding = "ISO-8859-1" standalone="no" ?>\r\n<a/>\r\n'])(
    'forgives what stands before the declaration: %j',
    (text) => {
      expect(readXml(text).name).toBe('a');
    },
  );

  test('keeps entities that nobody defined as they are written', () => {
    expect(textOf(readXml('<a>one&nbsp;two &copy; &#65;&#x42;</a>'))).toBe('one&nbsp;two &copy; AB');
  });

  test('expands nothing that a document defines for itself', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]><a>&c;&f;</a>';
    expect(textOf(readXml(laughs))).toBe('&c;&f;');
  });

  test('has one line end, whatever the document has', () => {
    expect(textOf(readXml('<a>x\r\ny\rz</a>'))).toBe('x\ny\nz');
  });

  test('gets through a text of a million line ends', () => {
    expect(readXml(`<a>${'\r\n'.repeat(1_000_000)}</a>`).children[0]).toHaveLength(1_000_000);
  });
});

describe('what is not well-formed', () => {
  test('is refused with line and column', () => {
    expect(errorFor('<a>\n  <b>\n</a>')).toMatchObject({ line: 3, column: 1, problem: 'Missing end tag for element b' });
    expect(errorFor('\n\n<?xml version="1.0"?>\n<a b></a>')).toMatchObject({ line: 4 });
  });

  test.each(['', 'text', '<a>', '<a></b>', '<a x=1/>', '<a/><b/>', '<a>\u0001</a>', '<a>1 & 2</a>', '<?xml version="1.0"?>', '<a x="1" x="2"/>'])('is refused: %j', (text) => {
    expect(errorFor(text).message).toMatch(/\(line \d+, column \d+\)/);
  });

  test('is refused when it is nested too deeply, by a little or by a lot', () => {
    expect(errorFor('<a>'.repeat(600) + '</a>'.repeat(600)).problem).toBe('Elements are nested too deeply');
    expect(errorFor('<a>'.repeat(400_000)).problem).toBe('Elements are nested too deeply');
    expect(readXml('<a>'.repeat(400) + '</a>'.repeat(400)).name).toBe('a');
  });
});

describe('finding things in a tree', () => {
  const manifest = readXml(
    '<ims:manifest xmlns:ims="x"><resource adlcp:scormtype="sco" adlcp:href="no" href="yes" __proto__="p"><adlcp:masteryScore> 8<b>0</b> </adlcp:masteryScore></resource><Resource/></ims:manifest>',
  );
  const [first] = children(manifest, 'resource');

  test('prefixes and letter case of elements do not matter', () => {
    expect(localNameOf(manifest.name)).toBe('manifest');
    expect(children(manifest, 'resource')).toHaveLength(2);
    expect(children(manifest)).toHaveLength(2);
    expect(textOf(first && child(first, 'masteryscore'))).toBe('80');
    expect(textOf(first && child(first, 'nothing'))).toBe('');
  });

  test('an attribute is found under its own name first, then under any prefix, then in any letter case', () => {
    expect(first && attribute(first, 'href')).toBe('yes');
    expect(first && attribute(first, 'scormtype')).toBe('sco');
    expect(first && attribute(first, 'scormType')).toBe('sco');
    expect(first && attribute(first, '__proto__')).toBe('p');
    expect(first && attribute(first, 'toString')).toBeUndefined();
  });
});
