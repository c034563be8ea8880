import { expect, test } from 'vitest';
import { createRunner } from './runner.ts';

/** A task whose runs a test ends one by one. */
function stepwise() {
  const runs: PromiseWithResolvers<string>[] = [];
  const started: (() => void)[] = [];
  const task = (): Promise<string> => {
    const run = Promise.withResolvers<string>();
    runs.push(run);
    started.shift()?.();
    return run.promise;
  };
  const nextRun = async (): Promise<PromiseWithResolvers<string>> => {
    const before = runs.length;
    if (before === runs.length) await new Promise<void>((resolve) => started.push(resolve));
    const run = runs[before];
    if (!run) throw new Error('no run');
    return run;
  };
  return { task, runs, nextRun };
}
const settled = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('two runs never overlap', async () => {
  const { task, runs, nextRun } = stepwise();
  const runner = createRunner(task, new AbortController());
  const asked = [runner.ask()];
  const run = nextRun();
  const first = await run;
  asked.push(runner.ask());
  await settled();
  expect(runs).toHaveLength(1);
  const second = nextRun();
  first.resolve('first');
  (await second).resolve('second');
  expect(await Promise.all(asked)).toEqual(['first', 'second']);
});

test('every ask made before a run starts is answered by that run', async () => {
  const { task, runs, nextRun } = stepwise();
  const runner = createRunner(task, new AbortController());
  const asked = [runner.ask(), runner.ask(), runner.ask()];
  (await nextRun()).resolve('once');
  expect(await Promise.all(asked)).toEqual(['once', 'once', 'once']);
  expect(runs).toHaveLength(1);
});

test('an ask made during a run is answered by the next one', async () => {
  const { task, runs, nextRun } = stepwise();
  const runner = createRunner(task, new AbortController());
  const first = runner.ask();
  const run = await nextRun();
  const [second, third] = [runner.ask(), runner.ask()];
  const next = nextRun();
  run.resolve('first');
  (await next).resolve('second');
  expect(await Promise.all([first, second, third])).toEqual(['first', 'second', 'second']);
  await settled();
  expect(runs).toHaveLength(2);
});

test('a run that fails answers its asks with its error and spoils nothing for the next', async () => {
  let runs = 0;
  const runner = createRunner(() => ((runs += 1) === 1 ? Promise.reject(new Error('no')) : Promise.resolve('yes')), new AbortController());
  await expect(runner.ask()).rejects.toThrow('no');
  expect(await runner.ask()).toBe('yes');
});

test('once it is called off, open asks reject and nothing starts again', async () => {
  const { task, runs, nextRun } = stepwise();
  const order = new AbortController();
  const runner = createRunner(task, order);
  const running = runner.ask();
  const run = await nextRun();
  const waiting = runner.ask();
  order.abort(new Error('over'));
  await expect(running).rejects.toThrow('over');
  await expect(waiting).rejects.toThrow('over');
  await expect(runner.ask()).rejects.toThrow('over');
  run.resolve('late');
  await settled();
  expect(runs).toHaveLength(1);
});
