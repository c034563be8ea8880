import { openGround } from '../world/site.ts';
import { mutationNamed } from '../mutations/mutations.ts';
import type { Job } from './pool.ts';
import { runSeed } from './run-seed.ts';

// A process that plays the histories it is given and answers with what came of them.
const ground = await openGround();

process.on('message', ({ seed, mutation }: Job) => {
  void runSeed(ground, seed, mutationNamed(mutation)?.meddle).then(({ outcome: _kept, ...result }) => process.send?.(result));
});
process.send?.('ready');
