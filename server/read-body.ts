import { LmsError } from './errors.ts';

/**
 * A request's body as text (UTF-8), at most so many bytes: what is longer is refused as soon as that is known, and never held. Bytes that are no UTF-8 are replaced,
 * or with `isStrict` refused.
 */
export async function readText(request: Request, limitBytes: number, { isStrict = false } = {}): Promise<string> {
  const tooLarge = (): LmsError => new LmsError('too-large', `The body is larger than ${limitBytes} bytes.`);
  if (Number(request.headers.get('Content-Length') ?? 0) > limitBytes) throw tooLarge();
  if (!request.body) return '';
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limitBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    pieces.push(next.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  try {
    return new TextDecoder('utf-8', { fatal: isStrict }).decode(all);
  } catch {
    throw new LmsError('bad-request', 'The body is not UTF-8.');
  }
}

/** The media type without its parameters, in lower case. */
export const mediaType = (request: Request): string => (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
