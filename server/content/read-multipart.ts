// A form with files (RFC 7578), read as it arrives: `Request.formData()` would hold a package of a gigabyte in memory, twice.

/** One field of the form. `body` must be read to its end before the next part comes. */
export interface FormPart {
  readonly name: string;
  /** Undefined for a field that is no file. */
  readonly fileName: string | undefined;
  /** The media type that the sender gave it, without parameters, in lower case; empty where it gave none. */
  readonly type: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** The form is not what its media type says, or it ended too early. `message` is one sentence. */
export class FormError extends Error {
  override readonly name = 'FormError';
}

const mostHeaderBytes = 16 * 1024;
const carriageReturn = 13;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The boundary that a `Content-Type` names, or undefined when it is no form with files. */
export function boundaryOf(contentType: string | null): string | undefined {
  if (!/^\s*multipart\/form-data\s*;/i.test(contentType ?? '')) return undefined;
  const found = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '');
  return found?.[1] ?? found?.[2];
}

/** The parts of a form, in the order they come. Throws `FormError`. Holds a few pieces of the stream at a time, whatever the size of a part. */
export async function* readMultipart(stream: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<FormPart, undefined> {
  const bytes = new Lookahead(stream);
  const delimiter = encoder.encode(`\r\n--${boundary}`);
  bytes.putBack(encoder.encode('\r\n')); // the first delimiter has no line before it, but is read like the others
  for await (const _ of untilDelimiter(bytes, delimiter)); // what stands before the first part has no meaning
  for (;;) {
    const mark = decoder.decode(await bytes.take(2));
    if (mark === '--') return undefined;
    if (mark !== '\r\n') throw new FormError('The form is damaged: a boundary does not end its line.');
    const headers = await readHeaders(bytes);
    const body = untilDelimiter(bytes, delimiter);
    yield { ...dispositionOf(headers), type: typeOf(headers), body };
    for await (const _ of body); // what the reader left
  }
}

/** The text of a field that is no file. Throws `FormError` when it is longer than any field of the API, or no UTF-8. */
export async function fieldText(part: FormPart, mostBytes = 64 * 1024): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of part.body) {
    length += piece.length;
    if (length > mostBytes) throw new FormError(`The field ${part.name.slice(0, 60)} is too long.`);
    pieces.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(joined(pieces));
  } catch {
    throw new FormError(`The field ${part.name.slice(0, 60)} is not UTF-8.`);
  }
}

async function readHeaders(bytes: Lookahead): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  bytes.putBack(encoder.encode('\r\n')); // so that a part without headers ends like one with headers
  for await (const piece of untilDelimiter(bytes, encoder.encode('\r\n\r\n'))) {
    length += piece.length;
    if (length > mostHeaderBytes) throw new FormError('The form is damaged: the header of a part has no end.');
    pieces.push(piece);
  }
  return decoder.decode(joined(pieces));
}

/** `form-data; name="package"; filename="a.zip"`: browsers write a quote inside a name as `%22` (HTML, multipart/form-data encoding). */
function dispositionOf(headers: string): { name: string; fileName: string | undefined } {
  const line = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  const parameter = (name: string): string | undefined => new RegExp(String.raw`;\s*${name}="((?:[^"\\]|\\.)*)"`, 'i').exec(line)?.[1]?.replaceAll(/\\(["\\])/g, '$1').replaceAll('%22', '"');
  const name = parameter('name');
  if (name === undefined) throw new FormError('The form is damaged: a part has no name.');
  return { name, fileName: parameter('filename') };
}

const typeOf = (headers: string): string => /^content-type:\s*([^;\r\n]*)/im.exec(headers)?.[1]?.trim().toLowerCase() ?? '';

/** All bytes before the delimiter; the delimiter itself is consumed. */
async function* untilDelimiter(bytes: Lookahead, delimiter: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  for (;;) {
    const piece = await bytes.next();
    if (!piece) throw new FormError('The form ended before its last boundary; send it again.');
    const at = candidate(piece, delimiter);
    if (at === piece.length) {
      yield piece;
      continue;
    }
    if (at > 0) yield piece.subarray(0, at);
    if (piece.length - at < delimiter.length) {
      // A delimiter may go on in the next piece.
      const more = await bytes.next();
      if (!more) throw new FormError('The form ended before its last boundary; send it again.');
      bytes.putBack(joined([piece.subarray(at), more]));
      continue;
    }
    bytes.putBack(piece.subarray(at + delimiter.length));
    return undefined;
  }
}

/** Where the delimiter is, or may begin; the piece's length when neither. */
function candidate(piece: Uint8Array, delimiter: Uint8Array): number {
  for (let at = piece.indexOf(carriageReturn); at >= 0; at = piece.indexOf(carriageReturn, at + 1)) {
    let same = 1;
    while (same < delimiter.length && at + same < piece.length && piece[at + same] === delimiter[same]) same += 1;
    if (same === delimiter.length || at + same === piece.length) return at;
  }
  return piece.length;
}

/** A stream of pieces whose last piece can be put back. */
class Lookahead {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #waiting: Uint8Array | undefined;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  /** Puts bytes before all that is still to come. */
  putBack(piece: Uint8Array): void {
    this.#waiting = this.#waiting ? joined([piece, this.#waiting]) : piece;
  }

  /** The next piece, never an empty one; undefined at the end. */
  async next(): Promise<Uint8Array | undefined> {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting && waiting.length > 0) return waiting;
    for (;;) {
      const { done, value } = await this.#pieces.next();
      if (done) return undefined;
      if (value.length > 0) return value;
    }
  }

  async take(length: number): Promise<Uint8Array> {
    let taken: Uint8Array = new Uint8Array(0);
    while (taken.length < length) {
      const piece = await this.next();
      if (!piece) throw new FormError('The form ended before its last boundary; send it again.');
      taken = joined([taken, piece]);
    }
    this.putBack(taken.subarray(length));
    return taken.subarray(0, length);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
