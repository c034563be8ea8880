import { openGround } from '../world/site.ts';
import { meddlerOf } from '../mutations/mutations.ts';
import { runSeed } from './run-seed.ts';

// A process that plays the histories it is given and answers with what came of them.
const ground = await openGround();
const meddler = meddlerOf(process.argv[2]);

process.on('message', (seed: number) => {
  void runSeed(ground, seed, meddler).then(({ outcome: _kept, ...result }) => process.send?.(result));
});
process.send?.('ready');
