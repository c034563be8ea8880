import { expect, test } from 'vitest';
import { execFileSync } from 'node:child_process';

// In a process of its own: a history has its own time and its own IndexedDB.
test('[S3] forty sittings done offline are told with hardly more requests than the protocol needs', () => {
  const printed = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'faults/main.ts', '--cost', '40', '--json'], { encoding: 'utf8' });
  const { value, ok } = JSON.parse(printed.trim().split('\n')[0] ?? '') as { readonly value: number; readonly ok: boolean };
  expect({ value, ok }).toEqual({ value: expect.closeTo(1, 1), ok: true });
}, 300_000);
