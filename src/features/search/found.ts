import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { Mailbox } from '#api/contract/messages.ts';
import type { NewsArticles } from '#api/contract/news-articles.ts';
import type { ListedPerson } from '#api/contract/people.ts';
import type { ResourceList } from '#api/contract/resource-list.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import { moduleStandings, type ModuleStanding } from '#courses/module-standing.ts';
import { isActive, lastTouched, newestByModule, type KnownLists } from '#courses/known-enrollments.ts';
import type { ModuleIndex } from '#courses/module-index/module-index.ts';
import { plainText } from '#courses/known-catalog/plain-text.ts';
import { findWords } from '#courses/words/find-words.ts';
import type { AppPlace } from './search-deps.ts';

/** The groups in which results stand, in this order. What the LMS has to be asked for comes last, so that nothing that is shown moves when it comes. */
export const groupNames = ['goTo', 'courses', 'mine', 'record', 'certificates', 'messages', 'news', 'places', 'resources', 'people', 'more'] as const;
export type GroupName = (typeof groupNames)[number];

/** Something that was found. `key` tells it from the others of its group. */
export type FoundItem = { readonly key: string } & (
  | { readonly kind: 'goTo'; readonly place: AppPlace }
  | { readonly kind: 'module'; readonly module: KnownModule; readonly standing?: ModuleStanding | undefined }
  | { readonly kind: 'enrollment'; readonly record: TrainingRecord }
  | { readonly kind: 'certificate'; readonly certificate: AwardedCertifications['certifications'][number] }
  | { readonly kind: 'message'; readonly message: Mailbox['messages'][number] }
  | { readonly kind: 'article'; readonly article: NewsArticles['articles'][number] }
  | { readonly kind: 'place'; readonly name: string; readonly count: number }
  | { readonly kind: 'resource'; readonly resource: ResourceList['resources'][number] }
  | { readonly kind: 'person'; readonly person: ListedPerson }
);

export type Found = ReadonlyMap<GroupName, readonly FoundItem[]>;

/** What this device and, where there is a network, the LMS have to be searched in. What has not come is not there. */
export interface Searched {
  readonly index: ModuleIndex;
  readonly modules: ReadonlyMap<string, KnownModule>;
  readonly lists: KnownLists;
  readonly certificates?: AwardedCertifications | undefined;
  readonly mailbox?: Mailbox | undefined;
  readonly articles?: NewsArticles | undefined;
  readonly resources?: ResourceList | undefined;
  readonly places: readonly AppPlace[];
}

/** Everything that this device finds for a text. */
export function foundHere(text: string, { index, modules, lists, certificates, mailbox, articles, resources, places }: Searched): Found {
  const records = [...newestByModule(lists).values()].sort((one, other) => lastTouched(other) - lastTouched(one));
  const enrollments = (wanted: readonly TrainingRecord[]) => findWords(text, wanted.map((record) => ({ item: { kind: 'enrollment', record, key: record.id } as const, texts: [record.learningModule.title] })));
  const standings = moduleStandings(lists);
  const mine = records.filter(isActive);
  const isMine = new Set(mine.map(({ learningModule }) => learningModule.id));
  return new Map<GroupName, readonly FoundItem[]>([
    ['goTo', findWords(text, places.map((place) => ({ item: { kind: 'goTo', place, key: place.to } as const, texts: [place.title] })))],
    ['courses', index.search(text).flatMap((module) => (isMine.has(module.id) ? [] : [{ kind: 'module', module, standing: standings.get(module.id), key: module.id } as const]))],
    ['mine', enrollments(mine)],
    ['record', enrollments(records.filter((record) => !isActive(record)))],
    ['certificates', findWords(text, (certificates?.certifications ?? []).map((certificate) => ({ item: { kind: 'certificate', certificate, key: certificate.awardId } as const, texts: [certificate.name] })))],
    ['messages', findWords(text, (mailbox?.messages ?? []).map((message) => ({ item: { kind: 'message', message, key: message.id } as const, texts: [message.subject, nameOf(message.from)] })))],
    ['news', findWords(text, (articles?.articles ?? []).map((article) => ({ item: { kind: 'article', article, key: article.id } as const, texts: [article.title, article.teaser, plainText(article.body ?? '', 2000)] })))],
    ['places', findWords(text, trainingPlaces(modules).map((place) => ({ item: { kind: 'place', ...place, key: place.name } as const, texts: [place.name] })))],
    ['resources', findWords(text, (resources?.resources ?? []).map((resource) => ({ item: { kind: 'resource', resource, key: resource.url } as const, texts: [resource.title, resource.description] })))],
  ]);
}

/** With what the LMS finds beyond it. */
export function withAnswers(found: Found, modules: readonly KnownModule[], people: readonly ListedPerson[]): Found {
  const shown = new Set([...(found.get('courses') ?? []), ...(found.get('mine') ?? [])].map((item) => (item.kind === 'module' ? item.module.id : item.kind === 'enrollment' ? item.record.learningModule.id : '')));
  return new Map<GroupName, readonly FoundItem[]>([
    ...found,
    ['people', people.map((person) => ({ kind: 'person', person, key: person.id }))],
    ['more', modules.flatMap((module) => (shown.has(module.id) ? [] : [{ kind: 'module', module, key: module.id } as const]))],
  ]);
}

/** How many were found, in all groups. */
export const countOf = (found: Found): number => [...found.values()].reduce((sum, items) => sum + items.length, 0);

/** Where modules have dates, as far as this device knows; those with the most first. */
function trainingPlaces(modules: ReadonlyMap<string, KnownModule>): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { dates } of modules.values()) for (const name of new Set(dates?.flatMap(({ place }) => place ?? []))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count);
}

const nameOf = (person: { readonly given: string; readonly family: string } | undefined): string | undefined => person && `${person.given} ${person.family}`;
