import { fetchInTime } from './fetch-in-time.ts';

/** Answers from a cache of this device, else from the network; what came is kept there. */
export async function answerKept(cacheName: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const fresh = await fetchInTime(request);
  // Not awaited: where there is no room it is shown all the same.
  if (fresh.ok) void cache.put(request.url, fresh.clone()).catch(() => undefined);
  return fresh;
}
