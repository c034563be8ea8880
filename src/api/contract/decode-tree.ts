import { Problems, type Problem } from './problem.ts';
import type { AnyField, AnyShape, Coded, ListShape, ObjectShape } from './shape.ts';
import type { Source } from './source.ts';

/** Deeper than any program; a guard against answers that never end. */
const deepest = 40;

export interface Decoded {
  /** Undefined when it lacks what it must have. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Reads a tree leniently: unknown members and order do not matter, a missing list is empty, one element is a list of one, a plain code stands for
 * `{code, label}`. What cannot be understood is reported and absent; a value is undefined when it lacks what it must have.
 */
export function decodeTree(shape: AnyShape, source: Source, root: string): Decoded {
  const problems = new Problems();
  return { value: new TreeReader(problems).value(shape, source, root, 0), problems: problems.list };
}

/** How many members of the object stand in the source. */
export function membersFound(shape: ObjectShape, source: Source): number {
  if (source.isArray) return 1;
  return [...shape.fields].filter(([name, field]) =>
    source.has([name, ...field.aliases, ...(field.shape.kind === 'list' ? [field.shape.singular] : [])]),
  ).length;
}

/** A list stands under its own names, or where there is none under one of its other names. */
function itemsOf({ singular }: ListShape, name: string, { aliases }: AnyField, source: Source): readonly Source[] {
  const own = source.items(singular, name);
  return own.length > 0 ? own : (aliases.map((alias) => source.items(alias, alias)).find((items) => items.length > 0) ?? []);
}

class TreeReader {
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  value(shape: AnyShape, source: Source, path: string, depth: number): unknown {
    switch (shape.kind) {
      case 'lazy':
        return this.value(shape.shape(), source, path, depth);
      case 'object':
        return this.#object(shape, source, path, depth);
      case 'list':
        return this.#list(shape, source.items(shape.singular, ''), path, depth);
      case 'coded':
        return this.#coded(source, path);
      case 'presence':
        return source.text() === 'false' ? undefined : true;
      case 'text':
        return source.text() ?? this.#report(path, 'not-text');
      case 'identifier':
        return this.#identifier(source, path);
      case 'integer':
      case 'decimal':
        return this.#number(shape.kind, source, path);
      case 'boolean':
        return this.#boolean(source, path);
      case 'dateTime':
        break;
    }
    return this.#dateTime(source, path);
  }

  #object(shape: ObjectShape, source: Source, path: string, depth: number): unknown {
    if (depth > deepest) return this.#report(path, 'too-deep');
    if (!source.isObject && !source.isArray) return this.#report(path, 'not-an-object', source.text());
    const ownList = source.isArray ? [...shape.fields.values()].find((field) => field.shape.kind === 'list') : undefined;
    const tree: Record<string, unknown> = {};
    let isWhole = true;
    for (const [name, field] of shape.fields) {
      const at = `${path}.${name}`;
      // A bare array stands for the object's own list.
      const value = source.isArray && field !== ownList ? this.#missing(field, at) : this.#member(name, field, source, at, depth);
      if (value !== undefined) tree[name] = value;
      else if (field.presence === 'always') isWhole = false;
    }
    return isWhole ? tree : undefined;
  }

  #member(name: string, field: AnyField, source: Source, path: string, depth: number): unknown {
    if (field.shape.kind === 'list') {
      const items = itemsOf(field.shape, name, field, source);
      // A wrapper that holds something else: perhaps the site calls its entries otherwise.
      const strangers = items.length === 0 ? (source.member([name])?.memberNames ?? []) : [];
      if (strangers.length > 0) this.#report(path, 'only-strange', strangers.join(' '));
      return this.#list(field.shape, items, path, depth);
    }
    const member = source.member([name, ...field.aliases]);
    if (member === undefined) return this.#missing(field, path);
    const before = this.#problems.list.length;
    const value = this.value(field.shape, member, path, depth + 1);
    if (value === undefined && this.#problems.list.length === before && field.presence !== 'sometimes') this.#report(path, 'missing');
    return value ?? (field.shape.kind === 'text' && field.presence === 'always' ? '' : undefined);
  }

  #missing(field: AnyField, path: string): unknown {
    if (field.shape.kind === 'list') return [];
    if (field.presence !== 'sometimes') this.#report(path, 'missing');
    // No text and an empty text both give nothing to show; the rest must not be lost for it.
    return field.shape.kind === 'text' && field.presence === 'always' ? '' : undefined;
  }

  #list(shape: ListShape, items: readonly Source[], path: string, depth: number): readonly unknown[] {
    return items.flatMap((item, index) => {
      const value = this.value(shape.item, item, `${path}[${index}]`, depth + 1);
      if (value === undefined) this.#report(`${path}[${index}]`, 'left-out', item.text());
      return value === undefined ? [] : [value];
    });
  }

  #coded(source: Source, path: string): Coded | undefined {
    if (source.isEmpty) return undefined;
    if (!source.isObject) {
      const code = source.text()?.trim();
      if (code === undefined) return this.#report(path, 'not-text');
      return code === '' ? undefined : { code };
    }
    const code = source.member(['code'])?.text()?.trim();
    const label = source.member(['label'])?.text();
    if (code === undefined || code === '') return this.#report(path, 'left-out', label);
    return label === undefined ? { code } : { code, label };
  }

  #identifier(source: Source, path: string): string | undefined {
    const text = source.text();
    if (text === undefined) return this.#report(path, 'not-text');
    return text.trim() === '' ? undefined : text;
  }

  #number(kind: 'integer' | 'decimal', source: Source, path: string): number | undefined {
    const text = source.text()?.trim();
    if (text === '') return undefined;
    const value = source.number() ?? (text !== undefined && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN);
    return Number.isFinite(value) && (kind === 'decimal' || Number.isInteger(value)) ? value : this.#report(path, 'not-a-number', text);
  }

  #boolean(source: Source, path: string): boolean | undefined {
    const text = source.text()?.trim().toLowerCase();
    if (text === 'true' || text === '1') return true;
    if (text === 'false' || text === '0') return false;
    return text === '' ? undefined : this.#report(path, 'not-a-boolean', text);
  }

  #dateTime(source: Source, path: string): string | undefined {
    // Java's JSON writers give milliseconds since the epoch unless told otherwise.
    const milliseconds = source.number();
    if (milliseconds !== undefined && Math.abs(milliseconds) <= 8.64e15) return new Date(milliseconds).toISOString();
    const text = source.text()?.trim();
    if (text === '') return undefined;
    return text !== undefined && /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)) ? text : this.#report(path, 'not-a-date-time', text);
  }

  #report(path: string, kind: Problem['kind'], found?: string): undefined {
    this.#problems.report(path, kind, found);
  }
}
