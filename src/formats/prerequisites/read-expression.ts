import type { LessonStatus } from '#formats/cmi.ts';
import type { Expression } from './expression.ts';

/** Longer and deeper than any author writes; a file can be made that would be deeper than a call stack. */
const longest = 4000;
const deepest = 40;

/** Letters and words (CMI001), and what authors write for them. */
const statuses: Readonly<Record<string, LessonStatus>> = {
  p: 'passed', pass: 'passed', passed: 'passed',
  c: 'completed', complete: 'completed', completed: 'completed',
  f: 'failed', fail: 'failed', failed: 'failed',
  i: 'incomplete', incomplete: 'incomplete',
  b: 'browsed', browse: 'browsed', browsed: 'browsed',
  n: 'not attempted', notattempted: 'not attempted',
};

/** Finds the item or block that a text means, whatever its letter case; undefined when there is none. */
export interface KnownIds {
  find(text: string): string | undefined;
  /** IDs that a plain word cannot be (`Lesson 1`, `A&B`), the longest first. */
  readonly odd: readonly string[];
}

export function knownIds(ids: readonly string[]): KnownIds {
  const byKey = new Map(ids.toReversed().flatMap((id) => [[keyOf(id), id] as const]));
  const exact = new Set(ids);
  return { find: (text) => (exact.has(text) ? text : byKey.get(keyOf(text))), odd: ids.filter((id) => !/^[^\s&|~!=<>{},()"'*]+$/.test(id)).toSorted((a, b) => b.length - a.length) };
}

const keyOf = (text: string): string => text.trim().toLowerCase();

/**
 * Reads a prerequisite as authors write it: `&` and `and`, `|` and `or`, `~` and `not`, `=` and `<>` with a status, sets `{a,b}` and `2*{a,b,c}`, parentheses, quotes.
 * `=` binds first, then `~`, `&`, `|`. Undefined when it cannot be read; it never throws. An ID that is not known stays as it is written.
 */
export function readExpression(text: string, ids: KnownIds): Expression | undefined {
  if (text.length > longest) return undefined;
  const reader = new Reader(text.replaceAll('&amp;', '&'), ids);
  try {
    return reader.whole();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

class Reader {
  private at = 0;
  private depth = 0;
  private readonly text: string;
  private readonly ids: KnownIds;

  constructor(text: string, ids: KnownIds) {
    this.text = text;
    this.ids = ids;
  }

  whole(): Expression {
    const found = this.any();
    if (!this.takes(/$/y)) throw new Unreadable();
    return found;
  }

  private any(): Expression {
    const of = [this.all()];
    while (this.takes(/\|\|?|or(?=[\s(~!{])/iy)) of.push(this.all());
    return one(of) ?? { kind: 'any', of };
  }

  private all(): Expression {
    const of = [this.term()];
    while (this.takes(/&&?|and(?=[\s(~!{])/iy)) of.push(this.term());
    return one(of) ?? { kind: 'least', count: of.length, of };
  }

  private term(): Expression {
    this.depth += 1;
    if (this.depth > deepest) throw new Unreadable();
    // An ID of the course first: it may begin like an operator.
    const odd = this.oddId();
    const found = odd === undefined ? (this.group() ?? this.named()) : this.compared(odd);
    this.depth -= 1;
    return found;
  }

  private group(): Expression | undefined {
    if (this.takes(/~|!(?!=)/y)) return { kind: 'not', of: this.term() };
    if (this.takes(/\(/y)) return this.closed(this.any(), /\)/y);
    const set = this.takes(/(?:(\d{1,4})\s*\*\s*)?\{/y);
    if (!set) return undefined;
    const of: Expression[] = [];
    if (!this.takes(/\}/y)) {
      do of.push(this.any());
      while (this.takes(/[,;]/y));
      this.closed(of, /\}/y);
    }
    return { kind: 'least', count: set[1] === undefined ? of.length : Number(set[1]), of };
  }

  private named(): Expression {
    const quoted = this.quoted();
    if (quoted !== undefined) return this.compared(quoted);
    if (this.takes(/not(?=[\s(])/iy)) return { kind: 'not', of: this.term() };
    const word = this.takes(/[^\s&|~!=<>{},;()"']+/y)?.[0];
    if (word === undefined) throw new Unreadable();
    return this.compared(word);
  }

  private compared(text: string): Expression {
    const named = this.ids.find(text) ?? text.trim();
    const comparison = this.takes(/==?|<>|!=/y)?.[0];
    if (comparison === undefined) return { kind: 'done', id: named };
    return { kind: 'status', id: named, status: this.status(), is: comparison.startsWith('=') };
  }

  /** An ID with characters in it that would be operators elsewhere: only where one of the course's own stands here, whole. */
  private oddId(): string | undefined {
    if (this.ids.odd.length === 0) return undefined;
    this.takes(/(?:)/y);
    const rest = this.text.slice(this.at);
    const found = this.ids.odd.find((id) => rest.toLowerCase().startsWith(id.toLowerCase()) && /^(?:$|[\s&|~!=<>{},;()])/.test(rest.slice(id.length)));
    this.at += found?.length ?? 0;
    return found;
  }

  private quoted(): string | undefined {
    const found = this.takes(/"([^"]*)"|'([^']*)'/y);
    return found ? (found[1] ?? found[2] ?? '') : undefined;
  }

  private status(): LessonStatus {
    const text = this.quoted() ?? this.takes(/not[\s_-]+attempted|[a-z]+/iy)?.[0] ?? '';
    const status = statuses[text.trim().toLowerCase().replaceAll(/[\s_-]+/g, '')];
    if (!status) throw new Unreadable();
    return status;
  }

  private closed<T>(found: T, end: RegExp): T {
    if (!this.takes(end)) throw new Unreadable();
    return found;
  }

  /** What stands next, after blanks, if it is this; nothing is always there. */
  private takes(what: RegExp): RegExpExecArray | null {
    const blanks = /\s*/y;
    blanks.lastIndex = this.at;
    blanks.exec(this.text);
    what.lastIndex = blanks.lastIndex;
    const found = what.exec(this.text);
    if (found) this.at = what.lastIndex;
    return found;
  }
}

const one = (of: readonly Expression[]): Expression | undefined => (of.length === 1 ? of[0] : undefined);
