import type { PublicNewsDeps } from '#features/sign-in/sign-in-deps.ts';
import { lazyClient } from './lazy-client.ts';
import { loadCode } from './load-code.ts';
import { pictureAddressOf } from './picture-address.ts';
import { publicNewsQuery } from './queries/public-news.ts';

const longestWaitMs = 10_000;

/** The news for everybody, asked by nobody: without a session, and beside what signing in asks. What becomes of it says nothing about the network either. */
export function publicNewsDeps(): PublicNewsDeps {
  const site = new URL('/ekp/', location.href).href;
  const client = lazyClient({ baseUrl: site, fetch: (input, init) => fetch(input, init), token: () => Promise.resolve(undefined), timeoutMs: longestWaitMs });
  return { news: publicNewsQuery({ client }), pictureAddress: pictureAddressOf(client, site), openFile: async (file) => (await loadCode(() => import('./open-lms-file.ts'))).openLmsFile(client)(file) };
}
