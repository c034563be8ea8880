import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the app's sources are that may call the LMS. */
const places = ['src/app/**/*.{ts,tsx}', 'src/sync/**/*.ts', 'src/api/sign-in.ts'];

/** Finds the file of the app that calls a function, by the group it takes it from: `records.record`, or `(await import('…/records.ts')).record`. */
export function appCallerFinder(root: string): (name: string) => string | undefined {
  const files = globSync(places, { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  const groupsIn = (text: string): readonly string[] => [...text.matchAll(/import \* as (\w+) from '#api\/contract\//g)].map(([, group]) => group ?? '');
  return (name) =>
    files.find(({ text }) => {
      const later = new RegExp(`import\\('#api/contract/[\\w-]+\\.ts'\\)\\)\\.${name}\\b`);
      const alone = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '#api/contract/`);
      return later.test(text) || alone.test(text) || groupsIn(text).some((group) => new RegExp(`\\b${group}\\.${name}\\b`).test(text));
    })?.file;
}
