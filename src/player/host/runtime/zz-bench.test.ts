import { test } from 'vitest';
import { createRuntime } from './create-runtime.ts';
import { createChangeBatch } from '../change-batch.ts';
import { makeScorm12Engine } from './scorm12-engine.ts';
test('bench', async () => {
  const { port1, port2 } = new MessageChannel(); port2.start();
  const batch = createChangeBatch((changes) => port1.postMessage({ type: 'set', sittingId: 'x', changes }));
  const rt = await createRuntime({ standard: 'scorm-1.2', cmi: {}, onSet: (a, b) => batch.add(a, b) });
  const e = makeScorm12Engine({}, () => undefined);
  e.initialize(''); (rt.api['LMSInitialize'] as any)('');
  const set = rt.api['LMSSetValue'] as any;
  const A: number[] = [], B: number[] = [], C: number[] = [];
  const vals = Array.from({ length: 1000 }, (_, i) => 'p' + i);
  for (let round = 0; round < 60; round += 1) {
    let s = performance.now();
    for (let i = 0; i < 1000; i += 1) e.set('cmi.core.lesson_location', vals[i]!);
    A.push(performance.now() - s);
    s = performance.now();
    for (let i = 0; i < 1000; i += 1) set('cmi.core.lesson_location', vals[i]!);
    B.push(performance.now() - s);
    await Promise.resolve();
    C.push(performance.now() - s);
    await new Promise((r) => setTimeout(r, 5));
  }
  const med = (x: number[]) => x.slice(20).sort((a, b) => a - b)[20]!.toFixed(2);
  console.log('alone', med(A), 'ours', med(B), 'with post', med(C));
});
