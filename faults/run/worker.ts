import { isFrontKind, openGround } from '../world/site.ts';
import { mutationNamed } from '../mutations/mutations.ts';
import type { Job } from './pool.ts';
import { runSeed } from './run-seed.ts';

// A process that plays the histories it is given and answers with what came of them.
const ground = await openGround(process.argv[2] || undefined, isFrontKind(process.argv[3]) ? process.argv[3] : 'site');

process.on('message', ({ seed, mutation }: Job) => {
  void runSeed(ground, seed, mutationNamed(mutation)?.meddle).then(({ outcome: _kept, ...result }) => process.send?.(result));
});
// An interruption from the keyboard reaches all processes: the first of them decides what follows.
process.on('SIGINT', () => undefined);
// Whoever gave the histories is gone.
process.on('disconnect', () => process.exit(1));
process.send?.('ready');
