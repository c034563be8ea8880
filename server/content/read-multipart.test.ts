import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryOf, fieldText, FormError, readMultipart } from './read-multipart.ts';

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.slice(at, at + length));
}

interface ReadPart {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly bytes: Uint8Array;
}

async function readAll(bytes: Uint8Array, boundary: string, pieceLength = bytes.length || 1): Promise<readonly ReadPart[]> {
  const parts: ReadPart[] = [];
  for await (const part of readMultipart(pieces(bytes, pieceLength), boundary)) {
    const body: number[] = [];
    for await (const piece of part.body) body.push(...piece);
    parts.push({ name: part.name, fileName: part.fileName, bytes: new Uint8Array(body) });
  }
  return parts;
}

/** What the platform itself makes of a form, as bytes. */
async function encodedBy(form: FormData): Promise<{ bytes: Uint8Array; boundary: string }> {
  const response = new Response(form);
  const boundary = boundaryOf(response.headers.get('content-type'));
  return { bytes: await response.bytes(), boundary: boundary ?? '' };
}

describe('a form with a file, read as it arrives', () => {
  test('comes out as it went in, in whatever pieces it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z-]{1,12}$/), fc.uint8Array({ maxLength: 400 })), { maxLength: 4 }),
        fc.integer({ min: 1, max: 90 }),
        async (fields, pieceLength) => {
          const form = new FormData();
          for (const [name, bytes] of fields) form.append(name, new Blob([bytes]), `${name}.zip`);
          const { bytes, boundary } = await encodedBy(form);
          const parts = await readAll(bytes, boundary, pieceLength);
          expect(parts).toEqual(fields.map(([name, body]) => ({ name, fileName: `${name}.zip`, bytes: body })));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a file that is full of almost-boundaries keeps every byte', async () => {
    const tricky = new TextEncoder().encode('\r\n--b\r\n\r\r\n--bX--\r\n--bou\r\n-\r'.repeat(50));
    const head = new TextEncoder().encode('--bound\r\nContent-Disposition: form-data; name="package"; filename="a.zip"\r\n\r\n');
    const tail = new TextEncoder().encode('\r\n--bound--\r\n');
    for (const length of [1, 2, 3, 7, 64, 5000]) {
      const [part] = await readAll(new Uint8Array([...head, ...tricky, ...tail]), 'bound', length);
      expect(part?.bytes).toEqual(tricky);
    }
  });

  test('names with quotes and letters of any script are read', async () => {
    const form = new FormData();
    form.append('package', new Blob(['x']), 'Kühl"kette" – سلسلة.zip');
    form.append('versioning', 'newRevision');
    const { bytes, boundary } = await encodedBy(form);
    expect(await readAll(bytes, boundary)).toMatchObject([{ name: 'package', fileName: 'Kühl"kette" – سلسلة.zip' }, { name: 'versioning', fileName: undefined }]);
  });

  test('a part that nobody reads is passed over', async () => {
    const form = new FormData();
    form.append('other', new Blob(['x'.repeat(10_000)]), 'other.bin');
    form.append('format', 'xml');
    const { bytes, boundary } = await encodedBy(form);
    const texts: string[] = [];
    for await (const part of readMultipart(pieces(bytes, 100), boundary)) {
      const isFile = part.fileName !== undefined;
      texts.push(isFile ? part.name : await fieldText(part));
    }
    expect(texts).toEqual(['other', 'xml']);
  });

  test('a form that ends too early, and one that is none, are refused', async () => {
    const form = new FormData();
    form.append('package', new Blob(['x'.repeat(1000)]), 'a.zip');
    const { bytes, boundary } = await encodedBy(form);
    await expect(readAll(bytes.slice(0, -20), boundary)).rejects.toThrow(FormError);
    await expect(readAll(new TextEncoder().encode('command=GetParam'), boundary)).rejects.toThrow(FormError);
    await expect(readAll(new TextEncoder().encode(`--b\r\n\r\nbody\r\n--b--`), 'b')).rejects.toThrow('a part has no name');
    expect(boundaryOf('application/json')).toBeUndefined();
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
  });

  test('a text field that is far too long is refused', async () => {
    const form = new FormData();
    form.append('versioning', 'x'.repeat(70_000));
    const { bytes, boundary } = await encodedBy(form);
    const read = async (): Promise<void> => {
      for await (const part of readMultipart(pieces(bytes, 1000), boundary)) await fieldText(part);
    };
    await expect(read()).rejects.toThrow('too long');
  });
});

test('a part tells the media type that its sender gave it, and a field that is no UTF-8 is refused and not mended', async () => {
  const start = '--x\r\nContent-Disposition: form-data; name="a"; filename="a.pdf"\r\nContent-Type: Application/PDF; version=1\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\n';
  const bytes = new Uint8Array([...new TextEncoder().encode(start), 0xff, ...new TextEncoder().encode('\r\n--x--\r\n')]);
  const parts = readMultipart(pieces(bytes, 7), 'x');
  const first = await parts.next();
  expect(first.value).toMatchObject({ name: 'a', fileName: 'a.pdf', type: 'application/pdf' });
  const second = await parts.next();
  if (second.done) throw new Error('no second part');
  expect(second.value.type).toBe('');
  await expect(fieldText(second.value)).rejects.toThrow('The field b is not UTF-8.');
});
