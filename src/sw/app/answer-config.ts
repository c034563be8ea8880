const cacheName = 'haversack-config';
const address = '/config.json';
const networkWaitMs = 1500;

/** Keeps `config.json` with the shell: the page of a first visit has read it before this worker was there to see it. */
export async function keepConfig(): Promise<void> {
  await fetchAndKeep(new Request(address));
}

/** `config.json` is read at run time: the network's while it answers quickly, else the last one that came. */
export async function answerConfig({ request }: { request: Request }): Promise<Response> {
  const fresh = await fetchAndKeep(request).catch(() => undefined); // offline or slow: what came last is good enough
  return fresh ?? (await (await caches.open(cacheName)).match(address)) ?? Response.json({ error: 'offline' }, { status: 503 });
}

/** Undefined when something else answered: the sign-in page of a café's network is no configuration. */
async function fetchAndKeep(request: Request): Promise<Response | undefined> {
  const fresh = await fetch(request, { cache: 'no-store', signal: AbortSignal.timeout(networkWaitMs) });
  if (!fresh.ok || !(fresh.headers.get('content-type') ?? '').includes('json')) return undefined;
  await (await caches.open(cacheName)).put(address, fresh.clone());
  return fresh;
}
