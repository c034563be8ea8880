import { toBase64Url } from './auth/base64.ts';

/** 192 random bits as 32 characters of `[A-Za-z0-9_-]`, so that nobody's percent-encoding matters (facts E.2). */
export const randomId = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(24)));
