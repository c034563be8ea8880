import type { CatalogModule } from '#api/contract/catalog.ts';
import { linkedId } from '#api/contract/linked-id.ts';
import type { FoundModule } from '#api/contract/module-list.ts';
import type { Module } from '#api/contract/module.ts';
import { plainText } from './plain-text.ts';

/** What this device knows of a module of the catalog: small, for there are thousands. A fact that the LMS did not give is not there. */
export interface KnownModule {
  readonly id: string;
  readonly title: string;
  /** Learning type code (facts D.1). */
  readonly kind?: string;
  readonly kindLabel?: string;
  /** Plain text, its beginning. */
  readonly text?: string;
  /** When it came into the catalog: milliseconds since the epoch. */
  readonly created?: number;
  readonly subject?: string;
  readonly language?: string;
  /** As the LMS writes it: "45 min". */
  readonly duration?: string;
  /** The dates that people can enrol in. */
  readonly dates?: readonly KnownDate[];
}

/** A date of a module. */
export interface KnownDate {
  readonly start: number;
  readonly end?: number;
  readonly place?: string;
}

/** So much of a description is kept and searched; the LMS's own search knows the rest. */
const mostText = 300;

/** As a list of `modules` tells it. */
export const ofList = ({ id, title, type, typeLabel, description, created }: FoundModule): KnownModule =>
  given({ id, title, kind: type?.code, kindLabel: typeLabel ?? type?.label, text: textOf(description), created: timeOf(created) });

/** As a branch of the catalog tells it; undefined for one whose link does not say its ID. */
export function ofBranch({ title, type, description, links }: CatalogModule): KnownModule | undefined {
  const id = linkedId(links);
  return id === undefined ? undefined : given({ id, title, kind: type?.code, kindLabel: type?.label, text: textOf(description) });
}

/** As its own page tells it. */
export const ofModule = ({ id, title, type, typeLabel, description, subject, language, duration, sessions }: Module): KnownModule =>
  given({
    id,
    title,
    kind: type?.code,
    kindLabel: typeLabel ?? type?.label,
    text: textOf(description),
    subject: subject || undefined,
    language: language || undefined,
    duration: duration || undefined,
    dates: sessions.flatMap((session) => {
      const start = timeOf(session.start);
      return start === undefined ? [] : [given<KnownDate>({ start, end: timeOf(session.end), place: session.facility?.trainingCenter?.name ?? session.location })];
    }),
  });

/** What two answers say of one module: the later one, with what only the earlier one said. */
export function joined(before: KnownModule | undefined, later: KnownModule): KnownModule {
  if (!before) return later;
  const both = { ...before, ...later };
  return isSame(before, both) ? before : both;
}

function isSame(one: KnownModule, other: KnownModule): boolean {
  const keys = Object.keys(other) as (keyof KnownModule)[];
  return keys.every((key) => (key === 'dates' ? JSON.stringify(one.dates) === JSON.stringify(other.dates) : one[key] === other[key]));
}

const textOf = (html: string | undefined): string | undefined => plainText(html ?? '', mostText) || undefined;
const timeOf = (date: string | undefined): number | undefined => Date.parse(date ?? '') || undefined;

/** Without the members that are undefined: what is not known is not there. */
const given = <T extends object>(facts: { readonly [Key in keyof T]: T[Key] | undefined }): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
