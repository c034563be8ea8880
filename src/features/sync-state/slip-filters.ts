import type { Slip, SlipState } from './slips.ts';

/** What slips are looked for by; *waiting* has those that are still open too, which are sent when they are left, and those in a file. What was taken back stands among all. */
export const shownStates = ['waiting', 'sent', 'unsure', 'refused'] as const;
export type ShownState = (typeof shownStates)[number];

/** What narrows the record, as it stands in the address (`?show=unsure&course=E1`). */
export interface SlipFilters {
  readonly show: ShownState | undefined;
  /** An enrollment. */
  readonly course: string | undefined;
}

export const slipFiltersIn = (search: URLSearchParams): SlipFilters => ({ show: shownStates.find((state) => state === search.get('show')), course: search.get('course') || undefined });

/** The address of these filters, to stand behind a path. */
export function searchOfSlips({ show, course }: SlipFilters): string {
  const search = new URLSearchParams({ ...(show && { show }), ...(course && { course }) });
  return `?${search}`;
}

const shownAs = (state: SlipState): ShownState | undefined => (state === 'open' || state === 'moved' ? 'waiting' : state === 'undone' ? undefined : state);
const isShown = ({ show }: SlipFilters) => ({ state }: Slip): boolean => show === undefined || shownAs(state) === show;
const isOfCourse = ({ course }: SlipFilters) => ({ enrollmentId }: Slip): boolean => course === undefined || enrollmentId === course;

/** The slips that are left, and how many each state would leave of the chosen course. */
export function filteredSlips(slips: readonly Slip[], filters: SlipFilters): { readonly shown: readonly Slip[]; readonly counts: ReadonlyMap<ShownState | 'all', number> } {
  const ofCourse = slips.filter(isOfCourse(filters));
  const counts = new Map<ShownState | 'all', number>([['all', ofCourse.length]]);
  for (const state of shownStates) counts.set(state, ofCourse.filter((slip) => shownAs(slip.state) === state).length);
  return { shown: ofCourse.filter(isShown(filters)), counts };
}

/** The courses that slips are about, by their title. */
export function coursesOf(slips: readonly Slip[], language: string): readonly { readonly id: string; readonly title: string }[] {
  const titles = new Map<string, string>();
  // The newest stands first: the title that the course has now.
  for (const { enrollmentId, title } of slips) if (enrollmentId !== undefined && title && !titles.has(enrollmentId)) titles.set(enrollmentId, title);
  return [...titles].map(([id, title]) => ({ id, title })).toSorted((one, other) => one.title.localeCompare(other.title, language));
}
