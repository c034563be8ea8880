import { courses, trainingHistoryCsv } from '#api/contract/bulk.ts';
import type { TextFunction } from '#api/contract/describe.ts';
import { usersCsv } from '#api/contract/extras.ts';
import { generate, type GenerateOptions } from '../demo/generate.ts';
import { AdminError } from './admin-client.ts';
import type { SystemClient } from './system-client.ts';

/** Loads generated people, modules and records through the bulk handlers; one line for each kind. Answers whether all was taken. */
export async function generateLoad(client: SystemClient, options: GenerateOptions, print: (line: string) => void): Promise<boolean> {
  const load = loadFor(options);
  const steps: readonly (readonly [string, TextFunction, Iterable<string>])[] = [
    [`${options.people} people`, usersCsv, load.people],
    [`${options.modules} modules`, courses, load.courses],
    [`${options.records} training records`, trainingHistoryCsv, load.history],
  ];
  let didAll = true;
  for (const [what, fn, bodies] of steps) {
    const began = performance.now();
    let failed = 0;
    let first = '';
    for (const body of bodies) {
      const { errors } = await client.load(fn, body);
      failed += errors.length;
      first ||= errors[0]?.text ?? '';
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    print(failed === 0 ? `✓ ${what} in ${seconds} s.` : `✗ ${what} in ${seconds} s, but ${failed} were not taken: ${first}`);
    didAll &&= failed === 0;
  }
  return didAll;
}

function loadFor(options: GenerateOptions): ReturnType<typeof generate> {
  try {
    return generate(options);
  } catch (error) {
    if (error instanceof RangeError) throw new AdminError('usage', error.message, { cause: error });
    throw error;
  }
}
