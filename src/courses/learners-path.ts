import type { LearningPath, PathCompetency, PathItem, PathModule, PathSequence, TrainingPlanItem } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import { kindSaidByLabel } from './kind-said-by-label.ts';
import { isActive, isDone, newestByModule, type KnownLists } from './known-enrollments.ts';

/** `begun`: enrolled, or in progress. `locked`: something that comes first is not done yet. `optional`: may be left out. */
export type StopState = 'done' | 'begun' | 'ahead' | 'locked' | 'optional';

/** One module on the way. Times are milliseconds since the epoch; what the LMS did not say is missing. */
export interface PathStop {
  /** Its own on the whole path: a module may stand on it twice. */
  readonly key: string;
  readonly moduleId: string;
  readonly title: string;
  /** Learning type code (facts D.1). */
  readonly kind?: string;
  readonly kindLabel?: string;
  readonly state: StopState;
  /** Where the learner is: one on the whole path. */
  readonly isNow: boolean;
  readonly isOptional: boolean;
  /** The enrollment that counts, active or done. */
  readonly enrollmentId?: string;
  /** Facts D.2, of that enrollment. */
  readonly status?: string;
  /** What was done on this device, where the LMS has not said so yet. */
  readonly ahead?: CourseStanding;
  readonly due?: number;
  /** high, medium, low (facts D.4) */
  readonly priority?: string;
  readonly completed?: number;
  readonly expires?: number;
  /** Titles of what comes first and is not done. */
  readonly after: readonly string[];
  /** Titles of what waits for this one. */
  readonly opens: readonly string[];
  /** The modules of a programme in which the learner is enrolled. */
  readonly steps: readonly PathStep[];
}

/** What is in a step goes side by side. */
export interface PathStep {
  readonly key: string;
  readonly stops: readonly PathStop[];
}

/** A part of the path, as the LMS gives it: what was planned for the learner, or the way to one competency of a job profile. */
export interface PathSection {
  readonly key: string;
  readonly of: { readonly kind: 'plan' } | { readonly kind: 'competency'; readonly id: string; readonly name: string; readonly status?: string; readonly isOptional: boolean; readonly profile: string };
  readonly steps: readonly PathStep[];
  /** Stops that may not be left out. */
  readonly total: number;
  readonly done: number;
}

/** All that somebody has to do, as a path. */
export interface LearnersPath {
  readonly sections: readonly PathSection[];
  readonly now?: PathStop;
  /** Modules that may not be left out, each once. */
  readonly total: number;
  readonly done: number;
}

interface KnownOfPath {
  readonly path: LearningPath;
  readonly lists: KnownLists;
  /** By enrollment. */
  readonly standings: ReadonlyMap<string, CourseStanding>;
}

/** The learning path joined with the learner's enrollments and with what was done on this device. */
export function learnersPath({ path, lists, standings }: KnownOfPath): LearnersPath {
  const enrolled = newestByModule(lists);
  const making: Making = { enrolled, standings, doneTitles: titlesDone(path, enrolled), waiting: whatWaits(path) };
  const plan = planSection(path.trainingPlanItems, making);
  const ways = path.jobProfiles.flatMap((profile, index) => profile.competencies.map((competency) => competencySection(competency, profile.name, `${index}/${competency.id}`, making)));
  const sections = [plan, ...ways].filter(({ steps }) => steps.length > 0);
  const stops = sections.flatMap(stopsOf);
  const now = whereNow(stops);
  const needed = [...new Map(stops.filter(({ isOptional }) => !isOptional).map((stop) => [stop.moduleId, stop])).values()];
  return {
    sections: sections.map((section) => (now ? { ...section, steps: section.steps.map((step) => withNow(step, now)) } : section)),
    ...(now && { now: { ...now, isNow: true } }),
    total: needed.length,
    done: needed.filter(({ state }) => state === 'done').length,
  };
}

/** The stops of a section, without those inside programmes. */
export const stopsOf = ({ steps }: Pick<PathSection, 'steps'>): readonly PathStop[] => steps.flatMap(({ stops }) => stops);

interface Making {
  readonly enrolled: ReadonlyMap<string, TrainingRecord>;
  readonly standings: KnownOfPath['standings'];
  readonly doneTitles: ReadonlySet<string>;
  /** By the title of what comes first: the titles of what waits for it. */
  readonly waiting: ReadonlyMap<string, readonly string[]>;
}

function planSection(items: readonly TrainingPlanItem[], making: Making): PathSection {
  const stops = items.map((item, index) => stopOf({ ...item, prerequisites: [], sequences: [] }, `plan/${index}`, making));
  // The plan has no order of its own: what is done lies behind, then what is due first.
  const inOrder = stops.toSorted((one, other) => Number(other.state === 'done') - Number(one.state === 'done') || (one.due ?? Infinity) - (other.due ?? Infinity) || 0);
  return { key: 'plan', of: { kind: 'plan' }, steps: inOrder.map((stop) => ({ key: stop.key, stops: [stop] })), ...countOf(stops) };
}

function competencySection({ id, name, status, optional, sequences }: PathCompetency, profile: string, key: string, making: Making): PathSection {
  const steps = stepsOf(sequences, key, making);
  return { key, of: { kind: 'competency', id, name, ...(status && { status: status.code }), isOptional: optional === true, profile }, steps, ...countOf(steps.flatMap(({ stops }) => stops)) };
}

const stepsOf = (sequences: readonly PathSequence[], key: string, making: Making): readonly PathStep[] =>
  sequences
    .map(({ items }, index) => ({ key: `${key}/${index}`, stops: items.map((item, place) => stopOf(item, `${key}/${index}.${place}`, making)) }))
    .filter(({ stops }) => stops.length > 0);

const countOf = (stops: readonly PathStop[]): Pick<PathSection, 'total' | 'done'> => {
  const needed = stops.filter(({ isOptional }) => !isOptional);
  return { total: needed.length, done: needed.filter(({ state }) => state === 'done').length };
};

type Item = Pick<TrainingPlanItem, 'status' | 'module' | 'optional' | 'priority' | 'due'> & Partial<Pick<PathItem, 'completed' | 'expires'>> & Pick<PathItem, 'prerequisites' | 'sequences'>;

function stopOf(item: Item, key: string, making: Making): PathStop {
  const { module, priority } = item;
  const status = item.status?.code;
  const record = recordOf(item, making);
  const standing = record && making.standings.get(record.id);
  const isPassedHere = standing?.status === 'passed' || standing?.status === 'completed';
  const after = status === 'completed' ? [] : item.prerequisites.map(({ title }) => title).filter((title) => !making.doneTitles.has(title));
  return {
    key,
    moduleId: module.id,
    title: module.title,
    ...kindOf(module),
    state: stateOf(status, item.optional === true, after.length > 0),
    isNow: false,
    isOptional: item.optional === true || status === 'optional',
    ...(record && { enrollmentId: record.id }),
    ...(record?.overallStatus && { status: record.overallStatus.code }),
    ...(isPassedHere && status !== 'completed' && { ahead: standing }),
    ...timeOf('due', item.due),
    ...(priority && { priority: priority.code }),
    ...timeOf('completed', item.completed),
    ...timeOf('expires', item.expires),
    after,
    opens: status === 'completed' ? [] : (making.waiting.get(module.title) ?? []),
    steps: stepsOf(item.sequences, key, making),
  };
}

function stateOf(status: string | undefined, isOptional: boolean, isHeldUp: boolean): StopState {
  if (status === 'completed') return 'done';
  if (status === 'inProcess') return 'begun';
  if (isHeldUp) return 'locked';
  return isOptional || status === 'optional' ? 'optional' : 'ahead';
}

/** An enrollment that was given back, or whose result has run out, leads nowhere: the module does. */
function recordOf({ status, module }: Item, { enrolled }: Making): TrainingRecord | undefined {
  const record = enrolled.get(module.id);
  if (!record) return undefined;
  return isActive(record) || (isDone(record) && status?.code === 'completed') ? record : undefined;
}

const kindOf = ({ type }: PathModule): Pick<PathStop, 'kind' | 'kindLabel'> => (type ? { kind: kindSaidByLabel(type), ...(type.label && { kindLabel: type.label }) } : {});

const timeOf = <Name extends 'due' | 'completed' | 'expires'>(name: Name, text: string | undefined): { readonly [Key in Name]?: number } => {
  const at = Date.parse(text ?? '');
  return (Number.isNaN(at) ? {} : { [name]: at }) as { readonly [Key in Name]?: number };
};

/** Where the learner is: what was planned and is due first; else what was begun; else the first that can be. */
function whereNow(stops: readonly PathStop[]): PathStop | undefined {
  const open = stops.filter(({ state, isOptional, ahead }) => state !== 'done' && state !== 'locked' && !isOptional && !ahead);
  return open.find(({ due }) => due !== undefined) ?? open.find(({ status }) => status === 'incomplete') ?? open.find(({ state }) => state === 'begun') ?? open[0];
}

const withNow = (step: PathStep, now: PathStop): PathStep => ({ ...step, stops: step.stops.map((stop) => (stop.key === now.key ? { ...stop, isNow: true } : stop)) });

const allItems = (path: LearningPath): readonly PathItem[] => path.jobProfiles.flatMap(({ competencies }) => competencies.flatMap(({ sequences }) => itemsOf(sequences)));
const itemsOf = (sequences: readonly PathSequence[]): readonly PathItem[] => sequences.flatMap(({ items }) => items.flatMap((item) => [item, ...itemsOf(item.sequences)]));

// What comes first is told by its title only.
function titlesDone(path: LearningPath, enrolled: Making['enrolled']): ReadonlySet<string> {
  const onPath = [...allItems(path), ...path.trainingPlanItems].filter(({ status }) => status?.code === 'completed').map(({ module }) => module.title);
  const inRecord = [...enrolled.values()].filter(isDone).map(({ learningModule }) => learningModule.title);
  return new Set([...onPath, ...inRecord]);
}

function whatWaits(path: LearningPath): ReadonlyMap<string, readonly string[]> {
  const waiting = new Map<string, readonly string[]>();
  for (const { module, prerequisites, status } of allItems(path)) {
    if (status?.code === 'completed') continue;
    for (const { title } of prerequisites) waiting.set(title, [...new Set([...(waiting.get(title) ?? []), module.title])]);
  }
  return waiting;
}
