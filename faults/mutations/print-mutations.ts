import { catchers } from './catchers.ts';
import { mutations } from './mutations.ts';

/** Prints which histories catch which deliberate fault; true when each was caught. */
export async function printMutations(workers: number, asJson: boolean): Promise<boolean> {
  let areAllCaught = true;
  for (const mutation of mutations) {
    const caught = await catchers(mutation, { seeds: mutation.seeds, workers });
    const [first] = caught;
    areAllCaught &&= first !== undefined;
    const line = { name: `mutation: ${mutation.name}`, value: caught.length, unit: 'histories', goal: null, ok: first !== undefined };
    console.log(asJson ? JSON.stringify(line) : `${mutation.name.padEnd(52)} ${first ? `caught by ${caught.map(({ seed }) => seed).join(', ')}: ${first.kind}: ${first.what}` : 'NOT CAUGHT'}`);
  }
  return areAllCaught;
}
