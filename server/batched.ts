/** When what is waiting already has had its turn: with PGlite a query would be over before the next request is looked at, and nobody would ever come together. */
const turnOver = (): Promise<void> => new Promise((resolve) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0)));

/**
 * A read that callers share: while one is under way, all who come wait for the next, which begins when this one has ended. So each caller is answered by a read that
 * began after the call, as if it were the only one, and any number of callers at once costs two reads. Two of them never overlap. A read that fails, fails for its callers.
 */
export function batched<Key, Value>(readAll: (keys: ReadonlySet<Key>) => Promise<ReadonlyMap<Key, Value>>): (key: Key) => Promise<Value | undefined> {
  interface Waiting {
    readonly key: Key;
    readonly resolve: (value: Value | undefined) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let isReading = false;

  const readOn = async (): Promise<void> => {
    isReading = true;
    while (waiting.length > 0) {
      await turnOver();
      const served = waiting;
      waiting = [];
      try {
        const found = await readAll(new Set(served.map(({ key }) => key)));
        for (const { key, resolve } of served) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of served) reject(error);
      }
    }
    isReading = false;
  };

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!isReading) void readOn();
    });
}
