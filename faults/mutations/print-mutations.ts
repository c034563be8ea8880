import { catchers } from './catchers.ts';
import { mutations } from './mutations.ts';

/** Prints which histories catch which deliberate fault; true when each was caught by all that it names. */
export async function printMutations(workers: number, serverUrl: string | undefined, asJson: boolean): Promise<boolean> {
  const caught = await catchers(mutations, workers, serverUrl);
  for (const { name, what, seeds } of mutations) {
    const by = caught.get(name) ?? [];
    const [first] = by;
    const line = { name: `mutation: ${name}`, value: by.length, unit: 'histories', goal: null, ok: by.length === seeds.length };
    if (asJson) console.log(JSON.stringify(line));
    else console.log(`${name} (${what})\n  ${first ? `caught by ${by.map(({ seed }) => seed).join(', ')}: ${first.kind}: ${first.what}` : `NOT CAUGHT by ${seeds.join(', ')}`}`);
  }
  return mutations.every(({ name, seeds }) => caught.get(name)?.length === seeds.length);
}
