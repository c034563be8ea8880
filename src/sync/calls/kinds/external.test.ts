import { expect, test } from 'vitest';
import type { CallRun } from '../kind-of-call.ts';
import { addExternal } from './external.ts';

/** How long the answer is waited for when training is added with this file. */
async function waitWith(file: File | undefined): Promise<number | undefined> {
  let timeoutMs: number | undefined;
  const call: CallRun<'addExternal'>['lms']['call'] = (_fn, _parameters, options) => {
    timeoutMs = options?.timeoutMs;
    return Promise.reject(new Error('That is all that was to be seen.'));
  };
  const parameters = { title: 'First aid', startDate: '2026-01-02', endDate: '2026-01-03' };
  const stored = { id: 'C', seq: 1, kind: 'addExternal', parameters, context: {}, subject: 'First aid', madeAt: 0 } as const;
  await addExternal.send({ lms: { call }, call: stored, file, madeId: undefined }).catch(() => undefined);
  return timeoutMs;
}

test('[S8] an answer to a certificate’s upload that never comes does not hold everything that waits for ever', async () => {
  expect(await waitWith(undefined)).toBe(30_000);
  expect(await waitWith(new File([new Uint8Array(4_000_000)], 'certificate.pdf'))).toBe(1_030_000);
});
