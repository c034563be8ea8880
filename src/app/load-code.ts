import { ApiError } from '#api/api-error.ts';

/** A piece of the app's code that a request needs. Where it does not come nothing was sent: for whoever asks it is as if there were no network. The next call loads it anew. */
export async function loadCode<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await load();
  } catch (error) {
    throw new ApiError('offline', { didReachLms: 'no', cause: error });
  }
}
