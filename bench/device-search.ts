import { fillIndex } from '#courses/module-index/fill-index.ts';
import { createModuleIndex, type ModuleIndex } from '#courses/module-index/module-index.ts';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import { plainText } from '#courses/known-catalog/plain-text.ts';
import { foldText } from '#courses/words/fold-text.ts';
import { searchedWords } from '#courses/words/split-words.ts';
import { seededRandom } from '#server/demo/seeded-random.ts';
import type { NewModule } from '#server/store/modules.ts';
import { generatedModules } from './catalog/generated-modules.ts';
import { typedSearch } from './catalog/typed-searches.ts';
import { figure, type Bench, type Figure } from './harness/figure.ts';

const moduleCount = 10_000;
const searches = 300;
const goalMs = 50;
const mistakes = 100;

/** The search that a device makes by itself, key by key, over the same generated catalog as `catalog-search`. Beside it the floor: looking through all texts that were folded before. */
export const bench: Bench = {
  what: `${moduleCount} modules on the device, ${searches} searches typed key by key; milliseconds of one thread from key to ordered results`,
  async *figures(seed) {
    const generated = generatedModules(moduleCount, seed) as readonly [NewModule, ...NewModule[]];
    const modules = generated.map(known);
    const index = createModuleIndex();
    const slices = await slicesOf(index, modules);
    yield figure('building, in all', slices.reduce((sum, ms) => sum + ms, 0), 'ms');
    yield figure('building, slices, p95', shareOf(slices, 0.95), 'ms', goalMs);
    yield figure('building, the longest slice', shareOf(slices, 1), 'ms');

    const draw = seededRandom(seed);
    const typed = Array.from({ length: searches }, () => typedSearch(draw, generated)).flat();
    yield* timed('a key, index', typed, (text) => index.search(text), goalMs);
    const mistyped = typed.filter((text) => text.length > 5).slice(0, mistakes).map((text) => `${text.slice(0, 3)}q${text.slice(4)}`);
    yield* timed('a key with a letter mistyped, index', mistyped, (text) => index.search(text), goalMs);
    const scan = linearScan(modules);
    yield* timed('a key, looking through all texts', typed, scan);
  },
};

const known = ({ id, title, type, subject, description, createdAt }: NewModule): KnownModule => ({
  id,
  title,
  kind: type,
  ...(subject && { subject }),
  text: plainText(description ?? '', 300),
  ...(createdAt && { created: createdAt.getTime() }),
});

async function slicesOf(index: ModuleIndex, modules: readonly KnownModule[]): Promise<readonly number[]> {
  const slices: number[] = [];
  let from = performance.now();
  const rest = (): Promise<number> => {
    slices.push(performance.now() - from);
    from = performance.now();
    return Promise.resolve(8);
  };
  await fillIndex(index, new Map(modules.map((module) => [module.id, module])), { rest });
  await rest();
  return slices;
}

const shareOf = (times: readonly number[], part: number): number => {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

function* timed(name: string, typed: readonly string[], search: (text: string) => unknown, goal: number | null = null): Generator<Figure> {
  for (const text of typed.slice(0, 50)) search(text); // compilers warm up
  const times = typed.map((text) => {
    const from = performance.now();
    search(text);
    return performance.now() - from;
  });
  yield figure(`${name}, p50`, shareOf(times, 0.5), 'ms');
  yield figure(`${name}, p95`, shareOf(times, 0.95), 'ms', goal);
  yield figure(`${name}, the longest`, shareOf(times, 1), 'ms');
}

/** What there is without an index: every folded text is looked through for every word, and those that have them are put in order. */
function linearScan(modules: readonly KnownModule[]): (typed: string) => readonly KnownModule[] {
  const texts = modules.map((module) => ({ module, title: foldText(module.title), all: foldText(`${module.title} ${module.subject ?? ''} ${module.text ?? ''}`) }));
  return (typed) => {
    const words = searchedWords(typed);
    return texts
      .filter(({ all }) => words.every((word) => all.includes(word)))
      .map((row) => ({ ...row, rank: words.every((word) => row.title.includes(word)) ? 0 : 1 }))
      .sort((one, other) => one.rank - other.rank || (other.module.created ?? 0) - (one.module.created ?? 0))
      .map(({ module }) => module);
  };
}
