const cacheName = 'haversack-config';
const address = '/config.json';
const networkWaitMs = 1500;
/** On a slow network the whole shell is on the same line. */
const installWaitMs = 60_000;

/** Keeps `config.json` with the shell: the page of a first visit has read it before this worker was there to see it. */
export async function keepConfig(): Promise<void> {
  if (!(await fetchAndKeep(new Request(address), installWaitMs))) throw new Error('config.json did not come');
}

/** `config.json` is read at run time: the network's while it answers quickly, else the last one that came. */
export async function answerConfig({ request }: { request: Request }): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(address);
  // Offline or slow: what came last is good enough, where there is something.
  const fresh = await fetchAndKeep(request, kept ? networkWaitMs : installWaitMs).catch(() => undefined);
  return fresh ?? kept ?? Response.json({ error: 'offline' }, { status: 503 });
}

/** Undefined when something else answered: the sign-in page of a café's network is no configuration. */
async function fetchAndKeep(request: Request, waitMs: number): Promise<Response | undefined> {
  const fresh = await fetch(request, { cache: 'no-store', signal: AbortSignal.timeout(waitMs) });
  if (!fresh.ok || !(fresh.headers.get('content-type') ?? '').includes('json')) return undefined;
  await (await caches.open(cacheName)).put(address, fresh.clone());
  return fresh;
}
