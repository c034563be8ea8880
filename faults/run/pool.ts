import { type ChildProcess, fork } from 'node:child_process';
import { finding } from '../judge/finding.ts';
import type { FrontKind } from '../world/site.ts';
import type { Result } from './result.ts';

/** A history to play, with a deliberate fault in the teller where one is named. */
export interface Job {
  readonly seed: number;
  readonly mutation?: string;
}

export interface PoolOptions {
  readonly jobs: readonly Job[];
  readonly workers: number;
  /** A PostgreSQL server on which each worker has a database of its own; without one each has a PGlite. */
  readonly serverUrl: string | undefined;
  /** What stands before the LMS; the app's site unless told. */
  readonly front?: FrontKind;
  /** The name of a mutation that is in the text of a file: all jobs of the pool have it. */
  readonly spoiledText?: string;
  /** Called with each result as it comes; true ends the run early. */
  readonly onResult: (result: Result, job: Job) => boolean | void;
}

/** A history takes a second, on a machine that has much else to do many more; one that takes this long hangs. */
const longestMs = 180_000;

/** Plays the histories in worker processes. A worker that hangs or dies is a finding of its history, and another takes its place. */
export async function playInPool({ jobs, workers, serverUrl, front = 'site', spoiledText, onResult }: PoolOptions): Promise<void> {
  const left = [...jobs];
  const work = async (): Promise<void> => {
    let worker: ChildProcess | undefined;
    try {
      for (let job = left.shift(); job !== undefined; job = left.shift()) {
        worker ??= await startWorker(serverUrl, front, spoiledText);
        const result = await ask(worker, job);
        if (typeof result !== 'string') {
          if (onResult(result, job) === true) left.length = 0;
          continue;
        }
        worker.kill('SIGKILL');
        worker = undefined;
        if (onResult({ seed: job.seed, findings: [finding('crashed', result)], doubts: [], devices: 0, isFaulty: true, requests: 0, sittings: 0 }, job) === true) left.length = 0;
      }
    } finally {
      worker?.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, work));
}

async function startWorker(serverUrl: string | undefined, front: FrontKind, spoiledText: string | undefined): Promise<ChildProcess> {
  const file = spoiledText === undefined ? 'worker.ts' : 'mutated-worker.ts';
  const given = [serverUrl ?? '', front, ...(spoiledText === undefined ? [] : [spoiledText])];
  const worker = fork(`${import.meta.dirname}/${file}`, given, { execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=1024'] });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('exit', (code) => reject(new Error(`A worker ended with ${code} before it was ready.`)));
  });
  return worker;
}

function ask(worker: ChildProcess, job: Job): Promise<Result | string> {
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
    worker.send(job);
  });
}
