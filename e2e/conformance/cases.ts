import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readScript, readWords, type Script } from './script.ts';

/** A script of the suite, and the packages that it needs: most need one, DDM two. */
export interface TestCase {
  readonly name: string;
  readonly script: Script;
  /** By their name in the suite, `DDMa`. */
  readonly packages: readonly string[];
}

/** The cases of a folder that has packages (`LMSTestPackage_….zip`) and scripts (`testcases/….properties`). */
export async function readCases(folder: string): Promise<{ readonly cases: readonly TestCase[]; readonly words: ReadonlyMap<string, string> }> {
  const files = (await readdir(folder)).map((name) => /^LMSTestPackage_(.+)\.zip$/.exec(name)?.[1]).filter((name) => name !== undefined);
  const scripts = new Set((await readdir(join(folder, 'testcases'))).map((name) => name.replace(/\.properties$/, '')));
  const byScript = Map.groupBy(files.toSorted(), (name) => (scripts.has(name) ? name : name.slice(0, -1)));
  const read = (name: string): Promise<string> => readFile(join(folder, 'testcases', `${name}.properties`), 'latin1');
  const cases: TestCase[] = [];
  for (const [name, packages] of byScript) if (scripts.has(name)) cases.push({ name, packages, script: readScript(await read(name)) });
  return { cases, words: readWords(await read('Commands')) };
}
