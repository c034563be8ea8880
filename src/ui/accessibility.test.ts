import { expect, test } from 'vitest';

const documents = import.meta.glob<string>('/docs/accessibility.md', { query: '?raw', import: 'default', eager: true });
const tests = import.meta.glob<string>(['/src/**/*.test.{ts,tsx}', '/e2e/*.journey.ts'], { query: '?raw', import: 'default' });

const lines = (Object.values(documents)[0] ?? '')
  .split('\n')
  .map((line) => /^\| (?<criterion>.+?) \| .+ \| `(?<file>[^`]+)` \| (?<title>.+) \|$/u.exec(line)?.groups)
  .filter((groups) => groups !== undefined);

test('what docs/accessibility.md promises is held by tests that are there', async () => {
  expect(lines.length).toBeGreaterThan(25);
  const missing = await Promise.all(
    lines.map(async ({ file = '', title = '' }) => {
      const text = await tests[`/${file}`]?.();
      if (text === undefined) return `there is no ${file}`;
      // A title, or the part of one that stands behind the name of a place.
      const isThere = [...text.matchAll(/(?:test|journey)(?:\.for\([\s\S]*?\))?\(\s*(['`])(?<title>(?:(?!\1).)+)\1/gu)].some(({ groups }) => groups?.['title']?.includes(title));
      return isThere ? undefined : `no test in ${file} is called ${title}`;
    }),
  );
  expect(missing.filter((one) => one !== undefined)).toEqual([]);
});
