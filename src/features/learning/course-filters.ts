import type { LearningCourse } from './learning-courses.ts';

/** From so many courses on, a list can be searched and filtered. */
export const filtersFrom = 8;

/** What narrows a list, as it stands in the address. */
export interface CourseFilters {
  readonly kind: string | undefined;
  readonly state: string | undefined;
  readonly words: string;
}

export const filtersIn = (search: URLSearchParams): CourseFilters => ({ kind: search.get('kind') ?? undefined, state: search.get('state') ?? undefined, words: search.get('q') ?? '' });

const isOfKind = ({ kind }: LearningCourse, { kind: wanted }: Pick<CourseFilters, 'kind'>): boolean => wanted === undefined || kind === wanted;
const isInState = ({ status }: LearningCourse, { state }: Pick<CourseFilters, 'state'>): boolean => state === undefined || status === state;
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
const hasWords = ({ title }: LearningCourse, { words }: Pick<CourseFilters, 'words'>): boolean => {
  const inTitle = plain(title);
  return plain(words).split(/\s+/u).every((word) => inTitle.includes(word));
};

export const filtered = <Course extends LearningCourse>(courses: readonly Course[], filters: CourseFilters): readonly Course[] =>
  courses.filter((course) => isOfKind(course, filters) && isInState(course, filters) && hasWords(course, filters));

/** One value of a fact, and how many courses would be shown with it. */
export interface FilterValue {
  readonly value: string;
  /** The LMS's own word for it. */
  readonly label: string | undefined;
  readonly count: number;
}

/** The kinds in a list, the most frequent first; each counted under the other filters. Nothing where there is no choice, or where not every row has the fact. */
export const kindsIn = (courses: readonly LearningCourse[], filters: CourseFilters): readonly FilterValue[] =>
  valuesIn(courses, ({ kind }) => kind, ({ kindLabel }) => kindLabel, (course) => isInState(course, filters) && hasWords(course, filters));

/** The states in a list; as `kindsIn`. */
export const statesIn = (courses: readonly LearningCourse[], filters: CourseFilters): readonly FilterValue[] =>
  valuesIn(courses, ({ status }) => status, ({ statusLabel }) => statusLabel, (course) => isOfKind(course, filters) && hasWords(course, filters));

function valuesIn(
  courses: readonly LearningCourse[],
  valueOf: (course: LearningCourse) => string | undefined,
  labelOf: (course: LearningCourse) => string | undefined,
  counts: (course: LearningCourse) => boolean,
): readonly FilterValue[] {
  if (courses.some((course) => valueOf(course) === undefined)) return [];
  const groups = [...Map.groupBy(courses, (course) => valueOf(course) ?? '')];
  if (groups.length < 2) return [];
  const inOrder = groups.toSorted(([, one], [, other]) => other.length - one.length);
  return inOrder.map(([value, inIt]) => ({ value, label: inIt[0] && labelOf(inIt[0]), count: inIt.filter(counts).length }));
}
