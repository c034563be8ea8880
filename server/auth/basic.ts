/** User ID and password of a `Basic` header (RFC 7617, UTF-8); undefined for anything else, and for an empty user ID. */
export function basicCredentials(header: string | null): { readonly userId: string; readonly password: string } | undefined {
  const pair = basicPair(header);
  return pair && pair.userId !== '' ? pair : undefined;
}

/** The password alone, for the system functions: one connector sends an empty user name with it (facts A.3). */
export const systemPassword = (header: string | null): string | undefined => basicPair(header)?.password;

function basicPair(header: string | null): { readonly userId: string; readonly password: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(header ?? '')?.[1];
  const text = encoded === undefined ? undefined : decoded(encoded);
  const colon = text?.indexOf(':') ?? -1;
  return text === undefined || colon < 0 ? undefined : { userId: text.slice(0, colon), password: text.slice(colon + 1) };
}

function decoded(base64: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
