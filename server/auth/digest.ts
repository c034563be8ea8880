import { toBase64Url } from './base64.ts';

/** SHA-256 of a text, base64url: enough for random secrets (never for passwords), and the same on every runtime. */
export async function digest(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
