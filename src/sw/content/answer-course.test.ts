import { deflateSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { maxReadBytes, type FileFacts } from '#player/messages.ts';
import { answerCourse, type CourseFetch } from './answer-course.ts';
import type { PlayerLine } from './player-line.ts';

interface Line extends PlayerLine {
  readonly reads: [start: number, length: number][];
  readonly damages: number;
  readonly isClosed: boolean;
}

/** A line to a player that holds one file. */
function aLine(path: string, content: Uint8Array<ArrayBuffer> | string, { isStored = false, facts = {}, cutAt = Infinity }: { isStored?: boolean; facts?: Partial<FileFacts>; cutAt?: number } = {}): Line {
  const plain = typeof content === 'string' ? strToU8(content) : content;
  const packed = isStored ? plain : deflateSync(plain);
  const line = {
    file: { entry: 1, path, method: isStored ? 0 : 8, compressedSize: packed.length, size: plain.length, ...facts } as FileFacts,
    reads: [] as [number, number][],
    damages: 0,
    isClosed: false,
    read: (start: number, length: number) => {
      line.reads.push([start, length]);
      return Promise.resolve(start >= cutAt ? null : packed.slice(start, start + length).buffer);
    },
    reportDamage: () => {
      line.damages += 1;
    },
    close: () => {
      line.isClosed = true;
    },
  };
  return line;
}

const fetching = (headers: Record<string, string> = {}, method = 'GET'): CourseFetch => ({ method, headers: new Headers(headers), mode: 'no-cors', destination: '' });
const opening = (method = 'GET'): CourseFetch => ({ method, headers: new Headers(), mode: 'navigate', destination: 'iframe' });

const size = 1_500_000;
const noise = Uint8Array.from({ length: size }, (_, index) => (index * 2_654_435_761) >>> 13);

async function isSame(answer: Response, bytes: Uint8Array): Promise<boolean> {
  const got = new Uint8Array(await answer.arrayBuffer());
  return got.length === bytes.length && got.every((byte, index) => byte === bytes[index]);
}

test('a file comes out of the archive whole, with its type and length', async () => {
  for (const isStored of [true, false]) {
    const line = aLine('pictures/a.png', noise, { isStored });
    const answer = await answerCourse(fetching(), line);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(size),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'origin-agent-cluster': '?1',
    });
    expect(await isSame(answer, noise)).toBe(true);
    expect(line.isClosed).toBe(true);
  }
});

test('bytes are read in bounded parts, and only as fast as they are taken', async () => {
  const line = aLine('film.mp4', noise, { isStored: true });
  const answer = await answerCourse(fetching(), line);
  expect(line.reads.length).toBeLessThanOrEqual(2);
  await answer.arrayBuffer();
  expect(line.reads.every(([, length]) => length <= maxReadBytes)).toBe(true);
  expect(line.reads.reduce((sum, [, length]) => sum + length, 0)).toBe(noise.length);
});

test('a video that is left reads no further', async () => {
  const line = aLine('film.mp4', noise, { isStored: true });
  const answer = await answerCourse(fetching(), line);
  await answer.body?.cancel();
  expect(line.reads.length).toBeLessThanOrEqual(2);
  expect(line.isClosed).toBe(true);
});

test('a part of a video is a 206, read straight from where it lies', async () => {
  const line = aLine('film.mp4', noise, { isStored: true });
  const answer = await answerCourse(fetching({ Range: 'bytes=1200000-1200999' }), line);
  expect(answer.status).toBe(206);
  expect(answer.headers.get('content-range')).toBe(`bytes 1200000-1200999/${size}`);
  expect(answer.headers.get('content-length')).toBe('1000');
  expect(await isSame(answer, noise.slice(1_200_000, 1_201_000))).toBe(true);
  expect(line.reads).toEqual([[1_200_000, 1000]]);
});

test('a part of a deflated video is the same bytes', async () => {
  const answer = await answerCourse(fetching({ Range: 'bytes=1200000-' }), aLine('film.mp4', noise));
  expect(answer.status).toBe(206);
  expect(await isSame(answer, noise.slice(1_200_000))).toBe(true);
});

test('a part beyond the end is refused with the length', async () => {
  const answer = await answerCourse(fetching({ Range: 'bytes=9999999-' }), aLine('film.mp4', noise));
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
});

test('a page gets our script first, and says the length that it then has', async () => {
  const answer = await answerCourse(opening(), aLine('index.html', '<!doctype html><html><head><title>é</title></head>'));
  const text = await answer.clone().text();
  expect(text).toBe('<!doctype html><html><head><script src="/player/inject.js" charset="utf-8"></script><title>é</title></head>');
  expect(answer.headers.get('content-type')).toBe('text/html');
  expect(answer.headers.get('content-length')).toBe(String((await answer.arrayBuffer()).byteLength));
});

test('a page that a course only fetches stays as it is', async () => {
  const answer = await answerCourse(fetching(), aLine('index.html', '<head></head>'));
  expect(await answer.text()).toBe('<head></head>');
});

test('a long page is not held back for its script', async () => {
  const page = `<html><head></head><body>${'word '.repeat(500_000)}</body></html>`;
  const answer = await answerCourse(opening(), aLine('long.html', page));
  const text = await answer.text();
  expect(text.length).toBe(page.length + '<script src="/player/inject.js" charset="utf-8"></script>'.length);
  expect(text.endsWith('word </body></html>')).toBe(true);
});

test('what a server’s own language left behind is shown as the page it is; another unknown file is not', async () => {
  const page = await answerCourse(opening(), aLine('start.php', '<!DOCTYPE html><html><head></head>'));
  expect([page.headers.get('content-type'), (await page.text()).includes('inject.js')]).toEqual(['text/html', true]);
  const other = await answerCourse(opening(), aLine('data.bin', 'PK\u0003\u0004 whatever'));
  expect([other.headers.get('content-type'), await other.text()]).toEqual(['application/octet-stream', 'PK\u0003\u0004 whatever']);
});

test('a PDF, a film or a sound that is opened as a page is answered with our page for it, which then fetches the file itself', async () => {
  const asked: string[] = [];
  const ours = (page: string): Promise<Response> => {
    asked.push(page);
    return Promise.resolve(new Response(`<!doctype html><html lang="en"><title>${page}</title>`));
  };
  for (const [path, isStored] of [['a.PDF', true], ['film.mp4', true], ['talk.mp3', false]] as const) {
    const line = aLine(path, noise, { isStored });
    const page = await answerCourse(opening(), line, ours);
    expect([page.status, page.headers.get('content-type'), line.reads.length, line.isClosed]).toEqual([200, 'text/html; charset=utf-8', 0, true]);
    expect(page.headers.get('content-security-policy')).not.toMatch(/'unsafe-(?:eval|inline)'/);
    expect((await page.text()).includes('data-parts="quick"')).toBe(isStored);
    const file = await answerCourse(fetching(), aLine(path, noise, { isStored }), ours);
    expect(await isSame(file, noise)).toBe(true);
  }
  expect(asked).toEqual(['pdf', 'media', 'media']);
});

test('where our page is not there, the file itself is given', async () => {
  const answer = await answerCourse(opening(), aLine('a.pdf', noise), () => Promise.resolve(undefined));
  expect([answer.headers.get('content-type'), await isSame(answer, noise)]).toEqual(['application/pdf', true]);
});

test('an empty page and an empty file are no error', async () => {
  expect(await (await answerCourse(opening(), aLine('empty.html', ''))).text()).toContain('inject.js');
  expect(await (await answerCourse(fetching(), aLine('empty.txt', '', { isStored: true }))).text()).toBe('');
});

test('a form that is posted to a page of the course shows the page; nothing can be written', async () => {
  expect((await answerCourse(opening('POST'), aLine('next.html', '<p>next'))).status).toBe(200);
  const refused = await answerCourse(fetching({}, 'PUT'), aLine('a.txt', 'x'));
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
});

test('HEAD tells the same without the file', async () => {
  const line = aLine('a.mp3', noise);
  const answer = await answerCourse(fetching({}, 'HEAD'), line);
  expect([answer.headers.get('content-length'), answer.body, line.isClosed]).toEqual([String(size), null, true]);
});

test('a file that is not there, and a course that is not open, are 404', async () => {
  const line = { ...aLine('x', ''), file: null };
  expect((await answerCourse(fetching(), line)).status).toBe(404);
  expect((await answerCourse(fetching(), undefined)).status).toBe(404);
});

test.each([
  ['does not inflate', aLine('a.js', noise, { isStored: true, facts: { method: 8 } })],
  ['is longer than its directory says', aLine('a.js', noise, { facts: { size: 1000 } })],
  ['is shorter than its directory says', aLine('a.js', noise, { facts: { size: 4_000_000 } })],
  ['is cut short', aLine('a.js', noise, { isStored: true, cutAt: 1_000_000 })],
])('an entry that %s breaks off, and the player is told once', async (_, line) => {
  const answer = await answerCourse(fetching(), line);
  await expect(answer.arrayBuffer()).rejects.toThrow(TypeError);
  expect([line.damages, line.isClosed]).toEqual([1, true]);
});

test('a damaged page says so instead of staying white', async () => {
  const line = aLine('index.html', noise.slice(0, 50_000), { isStored: true, facts: { method: 8 } });
  const answer = await answerCourse(opening(), line);
  expect([answer.status, await answer.text(), line.damages]).toEqual([500, 'This file is damaged.', 1]);
});
