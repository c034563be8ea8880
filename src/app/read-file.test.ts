import { expect, onTestFinished, test, vi } from 'vitest';
import { readFile } from './read-file.ts';

const bytes = (...values: readonly number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);

/** A file of which two pieces came; then what `then` does. */
const begun = (then: (controller: ReadableStreamDefaultController) => void, cancel: () => void = () => undefined): Response =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(bytes(1, 2));
        controller.enqueue(bytes(3));
        then(controller);
      },
      cancel,
    }),
  );

test('a file comes whole', async () => {
  expect(new Uint8Array(await readFile(begun((stream) => stream.close())))).toEqual(bytes(1, 2, 3));
  expect(await readFile(new Response(null))).toHaveProperty('byteLength', 0);
});

test('a file of which nothing more comes is given up after half a minute, and can be asked for again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const cancel = vi.fn();
  const given = readFile(begun(() => undefined, cancel)).catch((error: unknown) => error);
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await given).toMatchObject({ reason: 'timed-out' });
  expect(cancel).toHaveBeenCalledOnce();
});

test.each([
  [new TypeError('network error'), 'bad-answer'],
  [new DOMException('left', 'AbortError'), 'cancelled'],
])('a file that breaks off (%s) is no file: %s', async (cause, reason) => {
  await expect(readFile(begun((stream) => stream.error(cause)))).rejects.toMatchObject({ reason });
});
