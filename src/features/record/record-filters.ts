import type { EntryResult, RecordEntry } from './record-entries.ts';

/** What of the record is shown: all of it is in the address. */
export interface RecordFilters {
  readonly result: EntryResult | 'all';
  /** Learning type code; `external` for training done elsewhere. */
  readonly kind?: string;
  readonly words: string;
}

/** The kind that somebody would look for it by: whatever was done elsewhere is *external*. */
export const kindOf = ({ source, kind }: RecordEntry): string | undefined => (source === 'external' ? 'external' : kind);

/** What an address asks for; what it does not say is what a record is for: what was done. */
export function readFilters(search: URLSearchParams): RecordFilters {
  const result = search.get('result');
  const kind = search.get('kind');
  return { result: result === 'open' || result === 'left' || result === 'all' ? result : 'done', ...(kind && { kind }), words: search.get('q') ?? '' };
}

/** The address of other filters. */
export function searchOf({ result, kind, words }: RecordFilters): string {
  const search = new URLSearchParams({ ...(result !== 'done' && { result }), ...(kind !== undefined && { kind }), ...(words !== '' && { q: words }) });
  return search.size === 0 ? '?' : `?${search}`;
}

const plainly = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

const hasWords = (words: string) => {
  const wanted = plainly(words).split(/\s+/u).filter(Boolean);
  return ({ title }: RecordEntry): boolean => {
    const text = plainly(title);
    return wanted.every((word) => text.includes(word));
  };
};

const hasResult = (result: RecordFilters['result']) => (entry: RecordEntry): boolean => result === 'all' || entry.result === result;
const hasKind = (kind: string | undefined) => (entry: RecordEntry): boolean => kind === undefined || kindOf(entry) === kind;

export interface FilteredRecord {
  readonly entries: readonly RecordEntry[];
  /** How many each result would show, with the kind and the words that are asked for. */
  readonly results: ReadonlyMap<RecordFilters['result'], number>;
  /** How many each kind would show, with the result and the words: the most frequent first. */
  readonly kinds: ReadonlyMap<string, { readonly count: number; readonly label?: string }>;
}

/** The entries that are asked for, and what other filters would show. A filter that stands in the address stays among the kinds, also where it shows nothing. */
export function filterRecord(all: readonly RecordEntry[], { result, kind, words }: RecordFilters): FilteredRecord {
  const found = words.trim() === '' ? all : all.filter(hasWords(words));
  const ofKind = found.filter(hasKind(kind));
  const ofResult = found.filter(hasResult(result));
  const groups = [...Map.groupBy(ofResult.filter((entry) => kindOf(entry) !== undefined), (entry) => kindOf(entry) ?? '')].toSorted(([, one], [, other]) => other.length - one.length);
  const kinds = new Map(groups.map(([code, entries]) => [code, { count: entries.length, ...(entries[0]?.kindLabel && { label: entries[0].kindLabel }) }]));
  if (kind !== undefined && !kinds.has(kind)) kinds.set(kind, { count: 0 });
  const counted = (of: RecordFilters['result']): readonly [RecordFilters['result'], number] => [of, ofKind.filter(hasResult(of)).length];
  return { entries: ofKind.filter(hasResult(result)), results: new Map([counted('done'), counted('open'), counted('left'), counted('all')]), kinds };
}

/** By the year in which it was finished, the newest first; undefined for what has no date. */
export const byYear = (entries: readonly RecordEntry[]): ReadonlyMap<number | undefined, readonly RecordEntry[]> =>
  Map.groupBy(entries, ({ at }) => (at === undefined ? undefined : new Date(at).getFullYear()));
