const cacheName = 'haversack-config';
const networkWaitMs = 1500;

/** `config.json` is read at run time: the network's while it answers quickly, else the last one that came. */
export async function answerConfig({ request }: { request: Request }): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const fresh = await fetch(request, { cache: 'no-store', signal: AbortSignal.timeout(networkWaitMs) });
    if (fresh.ok && (fresh.headers.get('content-type') ?? '').includes('json')) {
      await cache.put('/config.json', fresh.clone());
      return fresh;
    }
  } catch {
    // Offline or slow: what came last is good enough.
  }
  return (await cache.match('/config.json')) ?? Response.json({ error: 'offline' }, { status: 503 });
}
