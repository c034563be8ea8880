import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { KnownModule } from '../known-catalog/known-module.ts';
import { foldText } from '../words/fold-text.ts';
import { isNear } from '../words/is-near.ts';
import { formsOf, isLetterPair, runsOf, searchedWords } from '../words/split-words.ts';

/** The modules that this device knows, to be found by words: by their beginnings, in any script, and with one letter mistyped where nothing else is found. */
export interface ModuleIndex {
  /** How many are in it. */
  readonly size: () => number;
  /** Puts modules in, or anew where they have changed. Some ten microseconds each: give few at a time where a page must not wait. */
  readonly put: (modules: readonly KnownModule[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  /** What is known of one that is in it. */
  readonly get: (id: string) => KnownModule | undefined;
  /** The very title first, then those that begin so, then by title, subject and text, then the newest. */
  readonly search: (typed: string) => readonly KnownModule[];
}

const fields = ['title', 'subject', 'text'] as const;

/** When fewer titles are found, the texts are asked as well. */
const fewResults = 5;

export function createModuleIndex(): ModuleIndex {
  const modules = new Map<string, KnownModule>();
  const foldedTitles = new Map<string, string>();
  /** Every form of every word; what has gone from all modules may still be in it. */
  const forms = new Set<string>();
  const formsOfRuns = new Map<string, string[]>();
  const index = new MiniSearch<KnownModule>({
    fields: [...fields],
    // Who looks for a town finds what takes place there.
    extractField: (module, field) => (field === 'subject' ? [module.subject ?? '', ...new Set(module.dates?.map(({ place }) => place ?? ''))].join(' ') : (module[field as 'id' | 'title' | 'text'] ?? '')),
    tokenize: (text) => [...runsOf(text)],
    processTerm: (run) => {
      const before = formsOfRuns.get(run);
      if (before) return before;
      const found = [...formsOf(run)];
      formsOfRuns.set(run, found);
      for (const form of found) forms.add(form);
      return found;
    },
    autoVacuum: false,
  });

  const find = (query: Query): readonly SearchResult[] => index.search(query, asTheyAre);
  const search = (typed: string): readonly KnownModule[] => {
    const words = searchedWords(typed);
    if (words.length === 0) return [];
    const inTitles = find({ combineWith: 'AND', queries: words.map((word) => beginning(word, isShort(word))) });
    const exact = inTitles.length < fewResults && words.some(isShort) ? find({ combineWith: 'AND', queries: words.map((word) => beginning(word)) }) : inTitles;
    const near = exact.length === 0 ? find({ combineWith: 'AND', queries: words.map((word) => nearby(word, forms)) }) : [];
    return ranked(exact.length === 0 ? near : exact, words, typed);
  };

  const ranked = (results: readonly SearchResult[], words: readonly string[], typed: string): readonly KnownModule[] => {
    const wanted = foldText(typed).trim();
    const rows = results.flatMap(({ id, match }) => {
      const module = modules.get(id as string);
      const title = foldedTitles.get(id as string) ?? '';
      return module ? [{ module, closeness: title === wanted ? 2 : title.startsWith(wanted) ? 1 : 0, place: placeOf(match, words) }] : [];
    });
    return rows
      .sort((one, other) => other.closeness - one.closeness || one.place - other.place || (other.module.created ?? 0) - (one.module.created ?? 0) || compareTitles(one.module, other.module))
      .map(({ module }) => module);
  };

  return {
    size: () => modules.size,
    put: (told) => {
      for (const module of told) {
        if (modules.has(module.id)) index.replace(module);
        else index.add(module);
        modules.set(module.id, module);
        foldedTitles.set(module.id, foldText(module.title));
      }
    },
    remove: (ids) => {
      for (const id of ids) {
        foldedTitles.delete(id);
        if (modules.delete(id)) index.discard(id);
      }
    },
    get: (id) => modules.get(id),
    search,
  };
}

/** The words of a query are folded and split already. */
const asTheyAre = { tokenize: (text: string): string[] => [text], processTerm: (term: string): string => term };

/** Three letters and less begin thousands of words: the texts are only asked where the titles have few. */
const isShort = (word: string): boolean => word.length < 4 && !isLetterPair(word);

/** A word by its beginning. */
const beginning = (word: string, isInTitles = false): Query => ({ queries: [word], prefix: true, ...(isInTitles && { fields: ['title'] }) });

/** A word, or those that are one letter away from its beginning, or that have it inside. */
function nearby(word: string, forms: ReadonlySet<string>): Query {
  if (word.length < 4 || isLetterPair(word)) return beginning(word);
  const near: string[] = [];
  for (const form of forms) {
    if (form.length >= word.length - 1 && (form.includes(word) || isNear(word, form))) near.push(form);
    if (near.length === mostForms) break;
  }
  return { combineWith: 'OR', queries: [word, ...near] };
}
const mostForms = 50;

/** In which field the words stand: of each word the best place, of these the worst. */
function placeOf(match: SearchResult['match'], words: readonly string[]): number {
  let worst = 0;
  for (const word of words) {
    let best: number = fields.length;
    for (const form in match) {
      // What was mistyped begins otherwise: then any word that was found counts.
      if (form.startsWith(word) || words.length === 1) for (const field of match[form] ?? []) best = Math.min(best, fields.indexOf(field as (typeof fields)[number]));
    }
    worst = Math.max(worst, best);
  }
  return worst;
}

const compareTitles = (one: KnownModule, other: KnownModule): number => (one.title < other.title ? -1 : one.title > other.title ? 1 : 0);
