/** User ID and password of a `Basic` header (RFC 7617, UTF-8); undefined for anything else, and for an empty user ID unless that may be. */
export function basicCredentials(header: string | null, { mayBeNameless = false } = {}): { readonly userId: string; readonly password: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = decoded(encoded);
  const colon = text?.indexOf(':') ?? -1;
  return text === undefined || colon < (mayBeNameless ? 0 : 1) ? undefined : { userId: text.slice(0, colon), password: text.slice(colon + 1) };
}

function decoded(base64: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
