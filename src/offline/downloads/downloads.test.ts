import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { aPackage, noise } from '../../test/offline/course-package.ts';
import { aDevice, countKeys, openDownloads, stateIs, stateThat, type TestDevice } from '../../test/offline/device.ts';
import type { DoomedDownload } from '../../test/offline/doomed-downloads.ts';
import { aPackageServer } from '../../test/offline/package-server.ts';
import { type ChunksDb, chunkSizeBytes, type PackageAbout } from '../chunks/chunks-db.ts';
import { openArchive } from '../chunks/open-archive.ts';
import { courseLock } from '../locks.ts';
import { openLearnerDb } from '../open-learner-db.ts';
import type { DownloadState } from './download-state.ts';

const about: PackageAbout = { enrollmentId: 'E1', moduleId: 'M1', title: 'Fire safety', revision: 3 };
const large = aPackage([{ id: 'I1' }], { 'film.mp4': [noise(3 * chunkSizeBytes + 12_345), { level: 0 }] });
const other = aPackage([{ id: 'I1' }], { 'film.mp4': [noise(2 * chunkSizeBytes + 99, 7), { level: 0 }] });
const nothing = [0, 0, 0];

/** What is on the device is the package, byte for byte. */
async function expectToBeKept(device: TestDevice, bytes: Uint8Array): Promise<void> {
  const kept = await device.db.get('courses', about.enrollmentId);
  expect(kept).toMatchObject({ ...about, course: { title: 'Fire safety', standard: 'scorm-1.2' } });
  const archive = await openArchive(device.chunks, kept?.packageKey ?? '');
  expect(archive.size).toBe(bytes.length);
  const here = await archive.read(0, bytes.length);
  expect(here.every((byte, index) => byte === bytes[index])).toBe(true);
}

test('a course is downloaded with its bytes shown, and is ready when its last byte is here and it was looked at', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  const downloads = openDownloads(device, server);
  const seen: DownloadState[] = [];
  downloads.subscribe(() => seen.push(downloads.stateOf('E1')));
  await downloads.isKnown;
  expect(downloads.stateOf('E1')).toEqual({ kind: 'none' });
  await downloads.start(about);
  expect(await stateIs(downloads, 'E1', 'ready')).toEqual({ kind: 'ready', bytes: large.length, revision: 3 });
  expect(new Set(seen.map(({ kind }) => kind))).toEqual(new Set(['queued', 'downloading', 'checking', 'ready']));
  expect(seen).toContainEqual(expect.objectContaining({ kind: 'downloading', bytes: large.length, total: large.length }));
  await expectToBeKept(device, large);
});

test('a broken connection is said, and the download goes on at the byte it had reached', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  const reached = chunkSizeBytes + 70_000;
  server.faults.push({ kind: 'cut', afterBytes: reached }, { kind: 'no-network' });
  const seen: DownloadState[] = [];
  const downloads = openDownloads(device, server);
  downloads.subscribe(() => seen.push(downloads.stateOf('E1')));
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  expect(seen).toContainEqual({ kind: 'paused', why: 'connection-lost', bytes: reached, total: large.length });
  expect(server.asked).toEqual([undefined, reached, reached]);
  expect(server.sentBytes).toBe(large.length);
  await expectToBeKept(device, large);
});

test('a body that ends before its promised length is noticed and asked for again from there', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.faults.push({ kind: 'short', afterBytes: 500_000 });
  const downloads = openDownloads(device, server);
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  expect(server.asked).toEqual([undefined, 500_000]);
  await expectToBeKept(device, large);
});

test('pause stops at the byte reached, resume goes on there, also after the browser was closed in between', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  const reached = 2 * chunkSizeBytes + 5000;
  server.faults.push({ kind: 'stall', afterBytes: reached });
  const first = openDownloads(device, server);
  await first.start(about);
  await stateThat(first, 'E1', (state) => state.kind === 'downloading' && state.bytes >= 2 * chunkSizeBytes);
  await first.pause('E1');
  const paused = first.stateOf('E1');
  expect(paused).toMatchObject({ kind: 'paused', why: 'by-learner', total: large.length });
  await first.close();

  const second = openDownloads(device, server);
  await second.isKnown;
  expect(second.stateOf('E1')).toEqual(paused);
  await second.resume('E1');
  await stateIs(second, 'E1', 'ready');
  expect(server.asked).toEqual([undefined, (paused as { bytes: number }).bytes]);
  await expectToBeKept(device, large);
});

test('a download that was cut off by a crash goes on by itself at the next start, from what is on the disk', async () => {
  const device = await aDevice();
  const worker = new Worker(new URL('../../test/offline/doomed-downloads.ts', import.meta.url), { type: 'module' });
  const doomed: DoomedDownload = { key: device.key, chunksName: device.chunksName, about, bytes: large, stallAfterBytes: 2 * chunkSizeBytes + 5000 };
  worker.postMessage(doomed);
  await expect.poll(() => device.chunks.count('chunks')).toBe(2);
  worker.terminate();

  const server = aPackageServer(large);
  const downloads = openDownloads(device, server);
  await stateIs(downloads, 'E1', 'ready');
  expect(server.asked).toEqual([2 * chunkSizeBytes]);
  await expectToBeKept(device, large);
});

test('closing the tab in the middle keeps every byte that had arrived', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.faults.push({ kind: 'stall', afterBytes: 2 * chunkSizeBytes + 5000 });
  const first = openDownloads(device, server);
  await first.start(about);
  await stateThat(first, 'E1', (state) => state.kind === 'downloading' && state.bytes >= 2 * chunkSizeBytes);
  await first.close(); // the learner did not pause: the wish to have it stays
  const second = openDownloads(device, server);
  await stateIs(second, 'E1', 'ready');
  expect(server.sentBytes).toBe(large.length);
  await expectToBeKept(device, large);
});

test('cancel deletes everything, at once and for good', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.faults.push({ kind: 'stall', afterBytes: 2 * chunkSizeBytes });
  const downloads = openDownloads(device, server);
  await downloads.start(about);
  await stateThat(downloads, 'E1', (state) => state.kind === 'downloading' && state.bytes >= chunkSizeBytes);
  await downloads.cancel('E1');
  expect(downloads.stateOf('E1')).toEqual({ kind: 'none' });
  expect(await countKeys(device)).toEqual(nothing);
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  await expectToBeKept(device, large);
});

test('when the package was changed on the LMS meanwhile, what is here is thrown away and the new one comes whole', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.faults.push({ kind: 'cut', afterBytes: 1_500_000 });
  let goOn = (): void => undefined;
  const downloads = openDownloads(device, { ...server, retryIsDue: () => new Promise((resolve) => (goOn = resolve)) });
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'paused');
  server.bytes = other;
  server.etag = '"v2"';
  goOn();
  expect(await stateIs(downloads, 'E1', 'ready')).toMatchObject({ bytes: other.length });
  await expectToBeKept(device, other);
});

test('an LMS that knows no Range sends all of it again, and the bytes shown begin anew', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.hasRange = false;
  server.faults.push({ kind: 'cut', afterBytes: 1_500_000 });
  const downloads = openDownloads(device, server);
  const shown: number[] = [];
  downloads.subscribe(() => {
    const state = downloads.stateOf('E1');
    if (state.kind === 'downloading') shown.push(state.bytes);
  });
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  expect(server.sentBytes).toBe(1_500_000 + large.length);
  expect(shown.lastIndexOf(0)).toBeGreaterThan(0);
  await expectToBeKept(device, large);
});

test('without a validator nothing is put together from two answers', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.etag = undefined;
  server.faults.push({ kind: 'cut', afterBytes: 1_500_000 });
  const downloads = openDownloads(device, server);
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  expect(server.asked).toEqual([undefined, undefined]);
  await expectToBeKept(device, large);
});

test('an LMS that does not say how long the package is: it comes all the same', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.hasLength = false;
  const downloads = openDownloads(device, server);
  await downloads.start(about);
  expect(await stateIs(downloads, 'E1', 'ready')).toMatchObject({ bytes: large.length });
  await expectToBeKept(device, large);
});

const bad: readonly (readonly [what: string, bytes: Uint8Array<ArrayBuffer>, reason: string])[] = [
  ['is not a package at all', noise(300_000), 'not-a-zip'],
  ['is empty', new Uint8Array(), 'empty'],
  ['was cut short before it came to the LMS', large.slice(0, large.length - 2000), 'cut-short'],
  ['has no manifest', new Uint8Array(zipSync({ 'index.html': strToU8('<p>hello') })), 'no-manifest'],
  ['has a manifest that is not XML', aPackage([{ id: 'I1' }], {}, 'this is not <xml'), 'manifest-not-xml'],
];
test.each(bad)('a download that %s says so and leaves nothing behind', async (_what, bytes, reason) => {
  const device = await aDevice();
  const downloads = openDownloads(device, aPackageServer(bytes));
  await downloads.start(about);
  expect(await stateIs(downloads, 'E1', 'failed', 'ready')).toEqual({ kind: 'failed', reason });
  expect(await countKeys(device)).toEqual(nothing);
});

test.each([
  [403, 'forbidden'],
  [404, 'not-found'],
  [400, 'refused'],
])('the LMS answers %i: the reason is said and nothing is left behind', async (status, reason) => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.faults.push({ kind: 'status', status });
  const downloads = openDownloads(device, server);
  await downloads.start(about);
  expect(await stateIs(downloads, 'E1', 'failed')).toEqual({ kind: 'failed', reason });
  expect(await countKeys(device)).toEqual(nothing);
});

test.each([
  [401, 'text/plain', 'signed-out'],
  [503, 'text/plain', 'lms-busy'],
  [200, 'text/html; charset=utf-8', 'unexpected-page'],
] as const)('an answer %i (%s) is no package and no end: it waits and goes on', async (status, contentType, why) => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.faults.push({ kind: 'status', status, contentType });
  const seen: DownloadState[] = [];
  const downloads = openDownloads(device, server);
  downloads.subscribe(() => seen.push(downloads.stateOf('E1')));
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  expect(seen).toContainEqual(expect.objectContaining({ kind: 'paused', why }));
});

test.each([
  ['signed-out', 401, 'signed-out'],
  ['busy', 503, 'lms-busy'],
  ['bad-answer', 200, 'unexpected-page'],
  ['offline', undefined, 'connection-lost'],
  ['timed-out', undefined, 'connection-lost'],
] as const)('an error of the client, %s (%s), is no end either', async (reason, status, why) => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.faults.push({ kind: 'throws', reason, ...(status === undefined ? {} : { status }) });
  const seen: DownloadState[] = [];
  const downloads = openDownloads(device, server);
  downloads.subscribe(() => seen.push(downloads.stateOf('E1')));
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  expect(seen).toContainEqual(expect.objectContaining({ kind: 'paused', why }));
});

test('an error of the client that is a refusal ends it; a range that is not there any more only begins it anew', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.faults.push({ kind: 'throws', reason: 'forbidden', status: 403 });
  const downloads = openDownloads(device, server);
  await downloads.start(about);
  expect(await stateIs(downloads, 'E1', 'failed')).toEqual({ kind: 'failed', reason: 'forbidden' });
  server.faults.push({ kind: 'cut', afterBytes: 300_000 }, { kind: 'throws', reason: 'refused', status: 416 });
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  expect(server.asked).toEqual([undefined, undefined, 300_000, undefined]);
  await expectToBeKept(device, large);
});

test('a package that does not fit is not begun, says so after a restart too, and comes when there is room', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  let quota = large.length;
  const estimate = () => Promise.resolve({ quota, usage: 0 });
  const first = openDownloads(device, { ...server, estimate });
  await first.start(about);
  expect(await stateIs(first, 'E1', 'paused')).toEqual({ kind: 'paused', why: 'storage-full', bytes: 0, total: large.length });
  expect(await device.chunks.count('chunks')).toBe(0);
  await first.close();
  const second = openDownloads(device, { ...server, estimate });
  await second.isKnown;
  expect(second.stateOf('E1')).toMatchObject({ kind: 'paused', why: 'storage-full' });
  quota = 1e12;
  await second.resume('E1');
  await stateIs(second, 'E1', 'ready');
  await expectToBeKept(device, large);
});

/** The chunk store, whose writes of bytes fail from the third one on, as when the disk is full. */
const fullAfterTwoWrites = (chunks: ChunksDb): ChunksDb => {
  let writes = 0;
  return new Proxy(chunks, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]) => {
        const options = given[2] as { durability?: string } | undefined;
        if (name === 'transaction' && options?.durability === 'relaxed' && ++writes > 2) throw new DOMException('No room', 'QuotaExceededError');
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
};

test('a disk that gets full in the middle stops the download and says so; what is here stays, because it can go on', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  const first = openDownloads({ ...device, chunks: fullAfterTwoWrites(device.chunks) }, server);
  await first.start(about);
  expect(await stateIs(first, 'E1', 'paused')).toEqual({ kind: 'paused', why: 'storage-full', bytes: 2 * chunkSizeBytes, total: large.length });
  await first.close();
  const second = openDownloads(device, server);
  await second.resume('E1');
  await stateIs(second, 'E1', 'ready');
  expect(server.asked[1]).toBe(2 * chunkSizeBytes);
  await expectToBeKept(device, large);
});

test('where it could not go on, a full disk leaves nothing half behind', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  server.etag = undefined;
  const downloads = openDownloads({ ...device, chunks: fullAfterTwoWrites(device.chunks) }, server);
  await downloads.start(about);
  expect(await stateIs(downloads, 'E1', 'failed')).toEqual({ kind: 'failed', reason: 'storage-full' });
  expect(await countKeys(device)).toEqual(nothing);
});

test('a download is not ready before the worker that serves it is active', async () => {
  const device = await aDevice();
  let tries = 0;
  const playerIsReady = () => (++tries === 1 ? Promise.reject(new Error('refused')) : Promise.resolve());
  const server = aPackageServer(large);
  const seen: DownloadState[] = [];
  const downloads = openDownloads(device, { ...server, playerIsReady });
  downloads.subscribe(() => seen.push(downloads.stateOf('E1')));
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  expect(seen).toContainEqual(expect.objectContaining({ kind: 'paused', why: 'player-not-ready', bytes: large.length }));
  expect(server.asked).toHaveLength(1);
});

test('several wait in order: two at a time, the next when one is done', async () => {
  const device = await aDevice();
  const gates = new Map(['E1', 'E2', 'E3'].map((id) => [id, Promise.withResolvers<void>()]));
  const asked: string[] = [];
  const server = aPackageServer(aPackage());
  const downloads = openDownloads(device, {
    fetchPackage: async (request) => {
      asked.push(request.enrollmentId);
      await gates.get(request.enrollmentId)?.promise;
      return server.fetchPackage(request);
    },
  });
  for (const enrollmentId of gates.keys()) await downloads.start({ ...about, enrollmentId });
  await stateIs(downloads, 'E2', 'downloading');
  await stateIs(downloads, 'E3', 'queued');
  expect(asked).not.toContain('E3');
  gates.get('E1')?.resolve();
  await stateIs(downloads, 'E1', 'ready');
  await stateIs(downloads, 'E3', 'downloading');
  gates.get('E2')?.resolve();
  gates.get('E3')?.resolve();
  await Promise.all(['E2', 'E3'].map((id) => stateIs(downloads, id, 'ready')));
  expect(asked).toEqual(['E1', 'E2', 'E3']);
});

test('a second tab shows the same bytes, can pause, and takes over when the first one goes', async () => {
  const device = await aDevice();
  const servers = [aPackageServer(large), aPackageServer(large)] as const;
  servers[0].faults.push({ kind: 'stall', afterBytes: chunkSizeBytes + 4096 });
  const one = openDownloads(device, servers[0]);
  await one.start(about);
  await stateThat(one, 'E1', (state) => state.kind === 'downloading' && state.bytes >= chunkSizeBytes);
  const two = openDownloads(device, servers[1]);
  await two.isKnown;
  await two.pause('E1');
  expect(two.stateOf('E1')).toMatchObject({ kind: 'paused', why: 'by-learner' });
  await stateIs(one, 'E1', 'paused');

  for (const server of servers) server.faults.push({ kind: 'stall', afterBytes: 4096 });
  await two.resume('E1');
  const requests = (): number => servers[0].asked.length + servers[1].asked.length;
  await expect.poll(requests).toBe(2);
  await Promise.all([stateIs(one, 'E1', 'downloading'), stateIs(two, 'E1', 'downloading')]);
  expect(requests()).toBe(2); // one writer, whichever tab the lock chose
  const [writer, other] = servers[1].asked.length === 1 ? [two, one] : [one, two];
  for (const server of servers) server.faults.length = 0;
  await writer.close();
  await stateIs(other, 'E1', 'ready');
  await expectToBeKept(device, large);
});

test('a newer revision comes beside the old one, which can be opened until then and goes afterwards', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  const downloads = openDownloads(device, server);
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  server.bytes = other;
  server.etag = '"v2"';
  server.faults.push({ kind: 'stall', afterBytes: 1000 });
  await downloads.start({ ...about, revision: 4 });
  expect(await stateIs(downloads, 'E1', 'downloading')).toMatchObject({ keptRevision: 3 });
  expect(await device.db.get('courses', 'E1')).toMatchObject({ revision: 3 });
  await downloads.cancel('E1');
  expect(downloads.stateOf('E1')).toMatchObject({ kind: 'ready', revision: 3 });
  await downloads.start({ ...about, revision: 4 });
  expect(await stateThat(downloads, 'E1', (state) => state.kind === 'ready' && state.revision === 4)).toMatchObject({ bytes: other.length });
  expect((await device.chunks.getAllKeys('packages')).length).toBe(1);
  expect(await device.db.get('courses', 'E1')).toMatchObject({ revision: 4 });
});

test('[S10] when a newer app takes the database away from this tab, what was downloaded is not lost: the next start finishes it', async () => {
  const device = await aDevice();
  const server = aPackageServer(large);
  const first = openDownloads(device, { ...server, playerIsReady: () => Promise.resolve(device.db.close()) });
  await first.start(about);
  expect(await stateIs(first, 'E1', 'failed')).toEqual({ kind: 'failed', reason: 'storage-failed' });
  await first.close();
  const db = await openLearnerDb(device.key);
  onTestFinished(() => db.close());
  const second = openDownloads({ ...device, db }, server);
  await stateIs(second, 'E1', 'ready');
  expect(server.sentBytes).toBe(large.length);
  await expectToBeKept({ ...device, db }, large);
});

test('removing a course frees its room and is refused while it is open', async () => {
  const device = await aDevice();
  const downloads = openDownloads(device, aPackageServer(large));
  await downloads.start(about);
  await stateIs(downloads, 'E1', 'ready');
  await navigator.locks.request(courseLock(device.db.name, 'E1'), async () => {
    expect(await downloads.remove('E1')).toBe('open');
  });
  await expectToBeKept(device, large);
  expect(await downloads.remove('E1')).toBe('removed');
  expect(downloads.stateOf('E1')).toEqual({ kind: 'none' });
  expect(await countKeys(device)).toEqual(nothing);
});

const idsOf = (queue: readonly PackageAbout[]): readonly string[] => queue.map(({ enrollmentId }) => enrollmentId);
const three = ['E1', 'E2', 'E3'].map((enrollmentId): PackageAbout => ({ ...about, enrollmentId }));

test('downloads come in the order in which they were asked for, or in the order that the learner chose', async () => {
  const device = await aDevice();
  const server = aPackageServer(other);
  server.faults.push({ kind: 'stall', afterBytes: 500_000 });
  const order: string[] = [];
  const fetchPackage: typeof server.fetchPackage = (request) => {
    order.push(request.enrollmentId);
    return server.fetchPackage(request);
  };
  const downloads = openDownloads(device, { fetchPackage, mostAtOnce: 1 });
  for (const one of three) await downloads.start(one);
  expect(idsOf(downloads.queue())).toEqual(['E1', 'E2', 'E3']);
  await downloads.move('E3', -1);
  expect(idsOf(downloads.queue())).toEqual(['E1', 'E3', 'E2']);
  await downloads.cancel('E1');
  await stateIs(downloads, 'E2', 'ready');
  expect(order).toEqual(['E1', 'E3', 'E2']);
  expect(idsOf(downloads.queue())).toEqual([]);
});

test('the chosen order outlives the tab, and what is asked for later comes last', async () => {
  const device = await aDevice();
  const server = aPackageServer(other);
  server.faults.push(...three.map(() => ({ kind: 'stall', afterBytes: 1000 }) as const), { kind: 'stall', afterBytes: 1000 });
  const first = openDownloads(device, { ...server, mostAtOnce: 1 });
  for (const one of three) await first.start(one);
  await first.move('E3', -2);
  await first.close();
  const second = openDownloads(device, { ...server, mostAtOnce: 1 });
  await second.isKnown;
  await second.start({ ...about, enrollmentId: 'E4' });
  expect(idsOf(second.queue())).toEqual(['E3', 'E1', 'E2', 'E4']);
});

test('at either end of the order there is nowhere to go', async () => {
  const device = await aDevice();
  const server = aPackageServer(other);
  server.faults.push({ kind: 'stall', afterBytes: 500_000 });
  const downloads = openDownloads(device, { ...server, mostAtOnce: 1 });
  for (const one of three) await downloads.start(one);
  await downloads.move('E1', -1);
  await downloads.move('E3', 1);
  await downloads.move('E9', 1);
  expect(idsOf(downloads.queue())).toEqual(['E1', 'E2', 'E3']);
});
