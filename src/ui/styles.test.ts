import { expect, test } from 'vitest';

const sheets = import.meta.glob<string>('/src/{ui,features,app}/**/*.css', { query: '?raw', import: 'default', eager: true });
const components = import.meta.glob<string>(['/src/{ui,features,app}/**/*.tsx', '!**/*.test.tsx'], { query: '?raw', import: 'default', eager: true });
const withoutComments = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '');

test('everything follows the reading direction: no style knows left from right, or top from bottom', () => {
  const physical = /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)|text-align:\s*(?:left|right)|float)\s*:/g;
  const found = Object.entries(sheets).flatMap(([file, css]) => {
    // SVG's own geometry has physical names only.
    const rules = withoutComments(css)
      .replaceAll(/@media[^{]*\{/g, '{')
      .replaceAll(/[^{}]*\brect\b[^{}]*\{[^}]*\}/g, '');
    return (rules.match(physical) ?? []).map((rule) => `${file} ${rule}`);
  });
  expect(found).toEqual([]);
});

test('colours come from the tokens, so that both themes and forced colours hold everywhere', () => {
  const allowed = ['/src/ui/tokens.css', '/src/ui/cover/cover.module.css', '/src/ui/tag.module.css', '/src/ui/avatar.module.css'];
  const others = Object.entries(sheets).filter(([file]) => !allowed.includes(file));
  const found = others.flatMap(([file, css]) => (withoutComments(css).match(/#[0-9a-f]{3,8}\b|(?:rgb|hsl|oklch|lab)a?\(/gi) ?? []).map((colour) => `${file} ${colour}`));
  expect(found).toEqual([]);
});

test('every style that a component names is there, and none is left over', () => {
  const missing: string[] = [];
  const leftOver: string[] = [];
  for (const [file, css] of Object.entries(sheets).filter(([name]) => name.endsWith('.module.css'))) {
    const declared = new Set([...withoutComments(css).replaceAll(/:global\([^)]*\)/g, '').matchAll(/\.([a-z]\w*)(?![^{]*;)/gi)].map(([, name]) => name ?? ''));
    const users = Object.entries(components).flatMap(([component, text]) =>
      [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)]
        .filter(([, , path]) => new URL(path ?? '', `http://x${component}`).pathname === file)
        .map(([, name]) => ({ text: text.replaceAll(/^import .*$/gm, ''), name: name ?? '' })),
    );
    const named = new Set(users.flatMap(({ text, name }) => [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, style]) => style ?? '')));
    const isChosen = users.some(({ text, name }) => text.includes(`${name}[`));
    missing.push(...[...named].filter((style) => !declared.has(style)).map((style) => `${file} .${style}`));
    if (!isChosen) leftOver.push(...[...declared].filter((style) => !named.has(style)).map((style) => `${file} .${style}`));
  }
  expect({ missing, leftOver }).toEqual({ missing: [], leftOver: [] });
});
