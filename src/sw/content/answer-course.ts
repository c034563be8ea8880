import { mimeTypeOf } from '#formats/mime-type.ts';
import { injectAddress } from '#player/course-address.ts';
import { readByteRange } from './byte-range.ts';
import { fileBytes, streamOf, type Pieces } from './entry-bytes.ts';
import type { PlayerLine } from './player-line.ts';
import { headBytes, looksLikeHtml, spliceInto } from './splice-html.ts';

/** Its own encoding is said, because a script takes the page's otherwise, and a page may be UTF-16. */
const script = `<script src="${injectAddress}" charset="utf-8"></script>`;
const pageTypes = ['text/html', 'application/xhtml+xml'];
const unknownType = 'application/octet-stream';

/** What an answer depends on. */
export type CourseFetch = Pick<Request, 'method' | 'headers' | 'mode' | 'destination'>;

/** Nothing but our own scripts, and what a document brings: pictures, fonts, decoders of scanned pages. */
const policyOfOurs = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** On every answer to a course. No `nosniff`: courses name their files as they like. */
const always = {
  'Cache-Control': 'no-store',
  // Chromium then gives course and app threads of their own (design/offline-content.md).
  'Origin-Agent-Cluster': '?1',
  // Courses finish in `unload`, which Chromium withholds unless the page says that it needs it.
  'Permissions-Policy': 'unload=(self)',
};

/** Our own pages that stand for a file which browsers show badly, or not at all, in a frame. */
export type PageOfOurs = 'pdf' | 'media';
/** Such a page as it was precached, or undefined. */
export type PagesOfOurs = (page: PageOfOurs) => Promise<Response | undefined>;

const noPages: PagesOfOurs = () => Promise.resolve(undefined);

/** The answer to a course's request, from the archive. The line is closed when the answer has been taken, or is not wanted any more. */
export async function answerCourse(request: CourseFetch, line: PlayerLine | undefined, pagesOfOurs: PagesOfOurs = noPages): Promise<Response> {
  if (!line) return plain(404, 'This course is not open.');
  const { file } = line;
  if (!file) {
    line.close();
    return plain(404, 'This file is not in the course.');
  }
  // A form that is posted to a page of the course is answered with the page, as most servers do.
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
    line.close();
    return plain(405, 'Files of a course can only be read.', { Allow: 'GET, HEAD, POST' });
  }
  const type = mimeTypeOf(file.path);
  if (isPage(request) && (pageTypes.includes(type) || type === unknownType)) return answerPage(request, line, type);
  const ours = isPage(request) ? pageFor(type) : undefined;
  return (ours && (await answerOurs(line, await pagesOfOurs(ours)))) ?? answerPart(request, line, type);
}

/** Only what becomes a document gets the script: a fragment that a course fetches to put it into its page stays as it is. */
function isPage({ mode, destination }: CourseFetch): boolean {
  return mode === 'navigate' || ['document', 'iframe', 'frame'].includes(destination);
}

function pageFor(type: string): PageOfOurs | undefined {
  if (type === 'application/pdf') return 'pdf';
  return /^(?:video|audio)\//.test(type) ? 'media' : undefined;
}

/** It asks for the file itself, at this very address, and there is nothing of the course in it. */
async function answerOurs(line: PlayerLine, page: Response | undefined): Promise<Response | undefined> {
  if (!page?.ok) return undefined;
  const html = await page.text();
  line.close();
  // A part of a stored file costs no more than its bytes; one of a deflated file costs all that lies before it.
  const marked = line.file?.method === 0 ? html.replace('<html', '<html data-parts="quick"') : html;
  return new Response(marked, { headers: { ...always, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policyOfOurs } });
}

function answerPart(request: CourseFetch, line: PlayerLine, type: string): Response {
  const size = line.file?.size ?? 0;
  const range = readByteRange(request.headers.get('Range'), size);
  if (range === 'unsatisfiable') {
    line.close();
    return plain(416, 'The file is not that long.', { 'Content-Range': `bytes */${size}` });
  }
  const { start, end } = range ?? { start: 0, end: size };
  const headers = {
    ...always,
    'Content-Type': type,
    'Content-Length': String(end - start),
    'Accept-Ranges': 'bytes',
    ...(range ? { 'Content-Range': `bytes ${start}-${end - 1}/${size}` } : {}),
  };
  return new Response(bodyFor(request, line, fileBytes(line, { start, end })), { status: range ? 206 : 200, headers });
}

async function answerPage(request: CourseFetch, line: PlayerLine, type: string): Promise<Response> {
  const size = line.file?.size ?? 0;
  const pieces = fileBytes(line, { start: 0, end: size });
  const { head, rest } = await beginning(line, pieces);
  if (!head) return plain(500, 'This file is damaged.');
  if (type === unknownType && !looksLikeHtml(head)) {
    return new Response(bodyFor(request, line, rest), { headers: { ...always, 'Content-Type': type, 'Content-Length': String(size) } });
  }
  const { at, insert } = spliceInto(head.subarray(0, headBytes), script);
  const headers = { ...always, 'Content-Type': type === unknownType ? 'text/html' : type, 'Content-Length': String(size + insert.byteLength) };
  return new Response(bodyFor(request, line, inserted(rest, at, insert)), { headers });
}

/** Enough of a page to find its head, and all its pieces from the first on. No head where the entry is damaged. */
async function beginning(line: PlayerLine, pieces: Pieces): Promise<{ head: Uint8Array<ArrayBuffer> | undefined; rest: Pieces }> {
  const seen: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    while (length < headBytes) {
      const { done, value } = await pieces.next();
      if (done) break;
      seen.push(value);
      length += value.byteLength;
    }
  } catch {
    line.reportDamage();
    line.close();
    return { head: undefined, rest: pieces };
  }
  return { head: joined(seen, length), rest: followedBy(seen, pieces) };
}

async function* followedBy(seen: readonly Uint8Array<ArrayBuffer>[], pieces: Pieces): Pieces {
  try {
    yield* seen;
    yield* pieces;
  } finally {
    await pieces.return();
  }
}

async function* inserted(pieces: Pieces, at: number, insert: Uint8Array<ArrayBuffer>): Pieces {
  let seen = 0;
  let isIn = false;
  for await (const piece of pieces) {
    const here = at - seen;
    seen += piece.byteLength;
    if (isIn || here > piece.byteLength) {
      yield piece;
      continue;
    }
    isIn = true;
    yield joined([piece.subarray(0, here), insert, piece.subarray(here)], piece.byteLength + insert.byteLength);
  }
  if (!isIn) yield insert;
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

/** The body as a stream that ends the line when it ends; a damaged entry breaks the answer off, and the player is told. */
function bodyFor(request: CourseFetch, line: PlayerLine, pieces: Pieces): ReadableStream<Uint8Array<ArrayBuffer>> | null {
  if (request.method !== 'HEAD') return streamOf(watched(line, pieces));
  line.close();
  return null;
}

async function* watched(line: PlayerLine, pieces: Pieces): Pieces {
  try {
    yield* pieces;
  } catch (error) {
    line.reportDamage();
    throw error;
  } finally {
    line.close();
  }
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { status, headers: { ...always, 'Content-Type': 'text/plain', ...headers } });
}
