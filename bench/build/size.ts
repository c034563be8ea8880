// `npm run size [-- --json]`: what the first screen loads, and what each further place adds, as the build wrote it. Compressed as the server sends it.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { figure, lineOf, type Figure } from '../harness/figure.ts';

/** A file of the build, by its source or its name, as Vite's manifest has it. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: true;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const kilobytes = { first: 170, further: 40, language: 15 };
/** Counted by name, apart: libraries that a place is made for, and that no first screen knows. */
const apart = [/\/pdf[.-]/];

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const manifest = JSON.parse(readFileSync('dist/app/.vite/manifest.json', 'utf8')) as Manifest;

const sizes = new Map<string, number>();
const sizeOf = (key: string): number => {
  const file = manifest[key]?.file ?? '';
  const known = sizes.get(file) ?? gzipSync(readFileSync(`dist/app/${file}`), { level: 9 }).length;
  sizes.set(file, known);
  return known;
};

/** A chunk and all that must be there before it runs. */
function withImports(keys: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  for (const key of keys) {
    if (found.has(key) || !manifest[key]) continue;
    found.add(key);
    withImports(manifest[key].imports ?? [], found);
  }
  return found;
}
const kilobytesOf = (keys: Iterable<string>): number => [...keys].filter((key) => manifest[key]?.file.endsWith('.js')).reduce((sum, key) => sum + sizeOf(key), 0) / 1000;

const source = (path: string): string => {
  if (!manifest[path]) throw new Error(`The build has no chunk of ${path}: name it anew in bench/build/size.ts.`);
  return path;
};
const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
const words = source('src/i18n/locales/en.ts');
/** The files that vite.config.ts names: what every start loads, up to Home with what is known; and what asks the LMS behind that picture. */
const named = (name: string): string => source(Object.keys(manifest).find((key) => new RegExp(`/${name}-[^/]+\\.js$`).test(manifest[key]?.file ?? '')) ?? name);
const start = named('first');
const asking = named('asking');
const home = withImports([...entry, words, start]);
const signIn = withImports([...entry, start, words, source('src/app/routes/sign-in-route.tsx')]);
const places = Object.keys(manifest)
  .filter((key) => /^src\/app\/routes\/.*-route\.tsx$/.test(key) && !home.has(key) && !signIn.has(key))
  .toSorted();

/** What Home loads by itself behind the first picture: what asks the LMS, and what knows the catalog. It is there before anybody goes on. */
const behind = [...withImports([asking, source('src/app/known-catalog/catalog-keeper-of.ts')])].filter((one) => !home.has(one));
const known = withImports([...home, ...behind]);
const added = (key: string): readonly string[] => [...withImports([key, source('src/i18n/locales/en-places.ts')])].filter((one) => !known.has(one));
const isApart = (key: string): boolean => apart.some((name) => name.test(manifest[key]?.file ?? ''));
/** The two files of each language, together. They come when it is spoken, so nothing that is always loaded may import them. */
const languages = Map.groupBy(
  Object.keys(manifest).filter((key) => /^src\/i18n\/locales\/[^/]+\.ts$/.test(key)),
  (key) => key.replace(/^.*\/|(?:-places)?\.ts$/g, ''),
);
if (Object.values(manifest).some(({ imports }) => imports?.some((key) => key.startsWith('src/i18n/locales/')))) throw new Error('A file of the build brings the sentences of a language with it: they may only come when it is spoken.');
const figures: readonly Figure[] = [
  figure('the first screen: Home', kilobytesOf(home), 'kB', kilobytes.first),
  figure('the first screen: sign in', kilobytesOf(signIn), 'kB', kilobytes.first),
  figure('behind it, by itself: what asks the LMS, what knows the catalog', kilobytesOf(behind), 'kB'),
  ...places.map((key) => figure(`further: ${key.replace(/^.*\/|-route\.tsx$/g, '')}`, kilobytesOf(added(key).filter((one) => !isApart(one))), 'kB', kilobytes.further)),
  ...[...languages].map(([code, keys]) => figure(`when it is spoken: ${code}`, kilobytesOf(keys), 'kB', kilobytes.language)),
  ...Object.keys(manifest)
    .filter(isApart)
    .map((key) => figure(`apart: ${manifest[key]?.file.replace(/^.*\//, '')}`, kilobytesOf([key]), 'kB')),
];
for (const one of figures) console.log(values.json ? JSON.stringify(one) : lineOf(one));
process.exit(figures.every(({ ok }) => ok) ? 0 : 1);
