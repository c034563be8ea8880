/** Lets go of a lock. */
export type Release = () => void;

/**
 * Takes a Web Lock and keeps it until it is released or this page or worker ends. Undefined when somebody else still holds it after `waitMs`: a page that
 * was just reloaded leaves its locks a moment later.
 */
export function holdLock(name: string, mode: LockMode, waitMs: number): Promise<Release | undefined> {
  return new Promise((resolve, reject) => {
    const held = (): Promise<void> => new Promise((release) => resolve(release));
    navigator.locks.request(name, { mode, signal: AbortSignal.timeout(waitMs) }, held).catch((error: unknown) => {
      if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')) resolve(undefined);
      else reject(error);
    });
  });
}
