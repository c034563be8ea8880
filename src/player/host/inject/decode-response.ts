export interface Decoded {
  readonly text: string;
  /** For XML that is well-formed, else null. */
  readonly document: Document | null;
}

/** The text of an answer and its document, as XMLHttpRequest makes them of bytes and a media type (XHR standard, "get a text response"). */
export function decodeResponse(bytes: Uint8Array<ArrayBuffer>, mimeType: string): Decoded {
  const isXml = /^(?:text|application)\/xml\b|\+xml\b/i.test(mimeType);
  const text = decoderFor(bytes, mimeType, isXml).decode(bytes);
  return { text, document: isXml && text !== '' ? parsed(text) : null };
}

/** A byte order mark wins, then the type's charset, then what an XML declaration says; else UTF-8. */
function decoderFor(bytes: Uint8Array, mimeType: string, isXml: boolean): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder();
  const declared = isXml ? /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1] : undefined;
  const label = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(mimeType)?.[1] ?? declared;
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

function parsed(text: string): Document | null {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  return document.getElementsByTagName('parsererror').length > 0 ? null : document;
}
