import type { LmsClient, LmsClientEnv } from '#api/client.ts';
import { mapLmsAddress, withSlash } from '#api/lms-address.ts';
import { loadCode } from './load-code.ts';
import { tellDeveloper } from './tell-developer.ts';

/**
 * The client as it is, loaded with the first request: what reads the LMS's answers is large, and the first picture of a screen is drawn from what is known
 * already. A client that cannot be loaded is tried again with the next request.
 */
export function lazyClient(env: LmsClientEnv): LmsClient {
  const base = withSlash(new URL(env.baseUrl).href);
  let loading: Promise<LmsClient> | undefined;
  const client = (): Promise<LmsClient> => {
    loading ??= loadCode(async () => (await import('#api/client.ts')).createLmsClient(env)).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    call: async (fn, ...words) => {
      const answer = await (await client()).call(fn, ...words);
      tellDeveloper(fn.name, answer.problems);
      return answer;
    },
    feed: async (...words) => (await client()).feed(...words),
    download: async (...words) => (await client()).download(...words),
    file: async (...words) => (await client()).file(...words),
    hacp: async (...words) => (await client()).hacp(...words),
    address: (lmsAddress) => mapLmsAddress(lmsAddress, base),
  };
}
