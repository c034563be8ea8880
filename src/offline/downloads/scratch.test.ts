import { test } from 'vitest';
import { aDevice } from '../../test/offline/device.ts';
import { noise } from '../../test/offline/course-package.ts';
import { wantPackage, changePackage } from '../chunks/package-record.ts';
import { openArchive } from '../chunks/open-archive.ts';
import { receiveBody } from './receive-body.ts';

const mb = 1024 * 1024;
const piece = noise(64 * 1024);
const body = (size: number) => {
  let at = 0;
  return new ReadableStream<Uint8Array>({ pull: (c) => { if (at >= size) return c.close(); at += piece.length; c.enqueue(piece.slice()); } });
};
test('bench', { timeout: 120_000 }, async () => {
  const size = 150 * mb;
  for (let i = 0; i < 3; i += 1) {
    let t = performance.now();
    const r = body(size).getReader();
    while (!(await r.read()).done);
    const floor = performance.now() - t;
    const device = await aDevice();
    const w = await wantPackage(device.chunks, 'x', { enrollmentId: 'E', moduleId: 'M', title: 't', revision: 1 });
    await changePackage(device.chunks, w, { size });
    t = performance.now();
    await receiveBody({ db: device.chunks, record: w, body: body(size), startAt: 0, endAt: size, signal: new AbortController().signal, onBytes: () => undefined });
    const whole = performance.now() - t;
    const a = await openArchive(device.chunks, w.packageKey);
    const times: number[] = [];
    for (let k = 0; k < 200; k += 1) {
      const s = performance.now();
      await a.read(Math.floor(Math.random() * (size - 100_000)), 100_000);
      times.push(performance.now() - s);
    }
    times.sort((x, y) => x - y);
    console.log(`floor ${floor.toFixed(0)} whole ${whole.toFixed(0)} read p50 ${times[100]?.toFixed(1)} p95 ${times[190]?.toFixed(1)}`);
  }
});
