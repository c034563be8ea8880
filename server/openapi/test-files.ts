import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What holds all functions alike says nothing of a single one. */
const general = /every-function|bad-requests|openapi|matrix|reference\.test|round-trip/;

/** By function, the test file below `server` that mentions it most. */
export function testFileFinder(root: string): (name: string) => string | undefined {
  const files = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !general.test(file))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => ({ file: `server/${file.replaceAll('\\', '/')}`, text: readFileSync(join(root, 'server', file), 'utf8') }));
  return (name) => {
    const isNamed = new RegExp(`(?:import|const) \\{[^}]*\\b${name}\\b[^}]*\\} (?:from '#api/contract/|= (?:contract|group)\\b)`);
    const mentions = new RegExp(`(?:\\.|['"/])${name}\\b`, 'g');
    const bare = new RegExp(`\\b${name}\\b`, 'g');
    const counted = files
      .map(({ file, text }) => ({ file, count: text.match(isNamed.test(text) ? bare : mentions)?.length ?? 0 }))
      .filter(({ count }) => count > 0);
    return counted.toSorted((a, b) => b.count - a.count)[0]?.file;
  };
}
