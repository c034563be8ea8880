import { ApiError } from '#api/api-error.ts';
import type { LmsClient, LmsClientEnv } from '#api/client.ts';
import { mapLmsAddress, withSlash } from '#api/lms-address.ts';
import { loadCode } from './load-code.ts';
import { tellDeveloper } from './tell-developer.ts';

interface LazyClientEnv extends LmsClientEnv {
  /** The LMS says that nobody is signed in. */
  readonly onSignedOut?: () => void;
}

/**
 * The client as it is, loaded with the first request: what reads the LMS's answers is large, and the first picture of a screen is drawn from what is known
 * already. A client that cannot be loaded is tried again with the next request.
 */
export function lazyClient(env: LazyClientEnv): LmsClient {
  const base = withSlash(new URL(env.baseUrl).href);
  let loading: Promise<LmsClient> | undefined;
  let loaded: LmsClient | undefined;
  const client = (): Promise<LmsClient> => {
    loading ??= loadCode(async () => (loaded = (await import('#api/client.ts')).createLmsClient(env))).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const heard = async <T>(ask: (client: LmsClient) => Promise<T>): Promise<T> => {
    try {
      return await ask(await client());
    } catch (error) {
      if (error instanceof ApiError && error.reason === 'signed-out') env.onSignedOut?.();
      throw error;
    }
  };
  return {
    call: async (fn, ...words) => {
      const answer = await heard((client) => client.call(fn, ...words));
      tellDeveloper(fn.name, answer.problems);
      return answer;
    },
    feed: (...words) => heard((client) => client.feed(...words)),
    download: (...words) => heard((client) => client.download(...words)),
    file: (...words) => heard((client) => client.file(...words)),
    hacp: (...words) => heard((client) => client.hacp(...words)),
    mark: () => loaded?.mark(),
    recall: (...words) => heard((client) => client.recall(...words)),
    address: (lmsAddress) => mapLmsAddress(lmsAddress, base),
  };
}
