import { decodeCp437 } from './cp437.ts';
import { crc32 } from './crc32.ts';
import { findExtraField } from './extra-field.ts';

const unicodePathField = 0x70_75;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The name of an entry as text: Info-ZIP's Unicode path field where it belongs to this name, else UTF-8 where it is flagged or valid,
 * else code page 437. Real tools write UTF-8 and forget the flag.
 */
export function decodeEntryName(raw: Uint8Array, isFlaggedUtf8: boolean, extra: Uint8Array): string {
  return unicodePath(raw, extra) ?? utf8Text(raw) ?? (isFlaggedUtf8 ? lenientUtf8.decode(raw) : decodeCp437(raw));
}

/** Version 1, the CRC-32 of the name that it replaces (else it is stale), then UTF-8. */
function unicodePath(raw: Uint8Array, extra: Uint8Array): string | undefined {
  const field = findExtraField(extra, unicodePathField);
  if (!field || field.length < 6 || field[0] !== 1) return undefined;
  const isAboutThisName = new DataView(field.buffer, field.byteOffset).getUint32(1, true) === crc32(raw);
  return isAboutThisName ? utf8Text(field.subarray(5)) : undefined;
}

function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}
