/** How much of one learner's pictures stays on the device. */
export interface PictureBudget {
  readonly entries: number;
  readonly bytes: number;
  /** A larger picture is shown and not kept. */
  readonly bytesOfOne: number;
}

const usualBudget: PictureBudget = { entries: 300, bytes: 50_000_000, bytesOfOne: 5_000_000 };

const usualPrefix = 'haversack-pictures.';
const sizeHeader = 'X-Haversack-Bytes';
const timeHeader = 'X-Haversack-Kept';

/** Pictures of the LMS that one learner has looked at, in a cache that no other learner's pages read. */
export interface KeptPictures {
  readonly get: (address: string) => Promise<{ readonly response: Response; readonly keptAt: number } | undefined>;
  /** Keeps what is a picture and within the budget; what was kept longest ago makes room. */
  readonly put: (address: string, response: Response) => Promise<void>;
}

interface KeptPicturesOptions {
  readonly budget?: PictureBudget;
  readonly now?: () => number;
  /** What the names of all learners' caches begin with; another one only in tests. */
  readonly prefix?: string;
}

/** Whether the answer is a picture, as opposed to a page that says why there is none. */
export const isPicture = (response: Response): boolean => response.status === 200 && (response.headers.get('Content-Type') ?? '').startsWith('image/');

/**
 * `owner` names whose they are: the learner's database. Whoever opens theirs takes away those of everybody else: pictures can be asked for again, and so one budget holds for the device.
 */
export async function openKeptPictures(owner: string, { budget = usualBudget, now = Date.now, prefix = usualPrefix }: KeptPicturesOptions = {}): Promise<KeptPictures> {
  const name = prefix + owner;
  for (const other of await caches.keys()) if (other.startsWith(prefix) && other !== name) await caches.delete(other);
  let trimming: Promise<void> | undefined;
  return {
    get: async (address) => {
      const response = await (await caches.open(name)).match(address);
      return response && { response, keptAt: Number(response.headers.get(timeHeader)) || 0 };
    },
    put: async (address, response) => {
      if (!isPicture(response)) return;
      const body = await response.arrayBuffer();
      if (body.byteLength > budget.bytesOfOne) return;
      const headers = new Headers({ 'Content-Type': response.headers.get('Content-Type') ?? '', [sizeHeader]: String(body.byteLength), [timeHeader]: String(now()) });
      // What the LMS says a drawing may do holds for the kept one too.
      for (const wall of ['Content-Security-Policy', 'X-Content-Type-Options']) if (response.headers.has(wall)) headers.set(wall, response.headers.get(wall) ?? '');
      await (await caches.open(name)).put(address, new Response(body, { headers }));
      // Many come at once: one look over all of them is enough, after the last.
      trimming = (trimming ?? Promise.resolve()).then(() => trim(name, budget));
      await trimming;
    },
  };
}

/** Forgets whatever was kept, whosever it was. */
export async function forgetPictures(prefix = usualPrefix): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}

/** Forgets what one learner's pages kept. */
export const forgetPicturesOf = (owner: string): Promise<boolean> => caches.delete(usualPrefix + owner);

async function trim(name: string, budget: PictureBudget): Promise<void> {
  const cache = await caches.open(name);
  const kept = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const headers = (await cache.match(request))?.headers;
      return { request, bytes: Number(headers?.get(sizeHeader)) || 0, at: Number(headers?.get(timeHeader)) || 0 };
    }),
  );
  let { length } = kept;
  let bytes = kept.reduce((sum, each) => sum + each.bytes, 0);
  for (const { request, bytes: its } of kept.sort((one, other) => one.at - other.at)) {
    if (length <= budget.entries && bytes <= budget.bytes) return;
    await cache.delete(request);
    length -= 1;
    bytes -= its;
  }
}
