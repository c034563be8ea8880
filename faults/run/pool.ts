import { type ChildProcess, fork } from 'node:child_process';
import { finding } from '../judge/finding.ts';
import type { Result } from './result.ts';

export interface PoolOptions {
  readonly seeds: readonly number[];
  readonly workers: number;
  /** The name of a mutation, for the mutation check. */
  readonly mutation?: string;
  /** Called with each result as it comes; true ends the run early. */
  readonly onResult: (result: Result) => boolean | void;
}

/** A history takes a second; one that takes this long hangs. */
const longestMs = 60_000;

/** Plays the histories in worker processes. A worker that hangs or dies is a finding of its history, and another takes its place. */
export async function playInPool({ seeds, workers, mutation, onResult }: PoolOptions): Promise<void> {
  const left = [...seeds];
  const work = async (): Promise<void> => {
    let worker: ChildProcess | undefined;
    try {
      for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
        worker ??= await startWorker(mutation);
        const result = await ask(worker, seed);
        if (typeof result === 'string') {
          worker.kill('SIGKILL');
          worker = undefined;
        }
        const ended = typeof result === 'string' ? { seed, findings: [finding('crashed', result)], doubts: [], devices: 0, isFaulty: true, requests: 0, sittings: 0 } : result;
        if (onResult(ended) === true) left.length = 0;
      }
    } finally {
      worker?.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, seeds.length) }, work));
}

async function startWorker(mutation: string | undefined): Promise<ChildProcess> {
  const worker = fork(`${import.meta.dirname}/${mutation === undefined ? 'worker.ts' : 'mutated-worker.ts'}`, mutation === undefined ? [] : [mutation], { execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=1024'] });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('exit', (code) => reject(new Error(`A worker ended with ${code} before it was ready.`)));
  });
  return worker;
}

function ask(worker: ChildProcess, seed: number): Promise<Result | string> {
  return new Promise((resolve) => {
    const settle = (result: Result | string): void => {
      clearTimeout(timer);
      worker.off('message', settle);
      worker.off('exit', died);
      resolve(result);
    };
    const died = (code: number | null): void => settle(`The worker died with ${code ?? 'a signal'}.`);
    const timer = setTimeout(() => settle(`The history came to no end within ${longestMs / 1000} s.`), longestMs);
    worker.on('message', settle);
    worker.on('exit', died);
    worker.send(seed);
  });
}
