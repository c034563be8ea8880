/**
 * The text of an XML file: by its byte order mark, else by UTF-16 as it shows in the first bytes, else by the encoding that the declaration
 * names, else UTF-8. What claims UTF-8 and is not is read as windows-1252: editors save manifests so.
 */
export function decodeXmlBytes(bytes: Uint8Array): string {
  return decode(bytes, markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8');
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 400));
  const label = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]+)["']/.exec(start)?.[1]?.trim();
  // A declaration that can be read byte by byte is not UTF-16, whatever it says: some tools write that into UTF-8 files.
  return label && !/^(?:utf-?16|ucs-?2|iso-10646)/i.test(label) ? label : undefined;
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: /^utf-?8$/i.test(label) }).decode(bytes);
  } catch {
    // Not a label that anybody knows, or not the UTF-8 that it claims to be.
    return /^utf-?8$/i.test(label) ? new TextDecoder('windows-1252').decode(bytes) : decode(bytes, 'utf-8');
  }
}
