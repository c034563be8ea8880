import { lessonStatuses, type LessonStatus } from '#formats/cmi.ts';
import { navigationKinds, type ActivityState, type SequencingNavigation } from './sequencing-messages.ts';

/** Bounds of what a player says about a course's order. */
export const playerSequencingBounds = {
  /** An identifier of an activity, in characters. */
  id: 1024,
  activities: 5000,
} as const;

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= playerSequencingBounds.id;
const isStatus = (value: unknown): value is LessonStatus => (lessonStatuses as readonly unknown[]).includes(value);
const isHidden = (value: unknown): value is string => (navigationKinds as readonly unknown[]).includes(value);

const listOf = <Value>(value: unknown, isOne: (one: unknown) => one is Value): readonly Value[] | undefined =>
  Array.isArray(value) && value.length <= playerSequencingBounds.activities && value.every(isOne) ? value.filter(isOne) : undefined;

const isActivity = (value: unknown): value is ActivityState => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, status } = value as Readonly<Record<string, unknown>>;
  return isId(id) && isStatus(status);
};

/** What may be asked for, in objects of our own, or undefined when it is not exactly that. */
export function parseNavigation(value: unknown): SequencingNavigation | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { current, canContinue, canGoBack, choices, hidden, activities } = value as Readonly<Record<string, unknown>>;
  const [mayChoose, isGone, states] = [listOf(choices, isId), listOf(hidden, isHidden), listOf(activities, isActivity)];
  if (typeof canContinue !== 'boolean' || typeof canGoBack !== 'boolean' || !mayChoose || !isGone || !states) return undefined;
  if (current !== undefined && !isId(current)) return undefined;
  return {
    ...(current === undefined ? {} : { current }),
    canContinue,
    canGoBack,
    choices: mayChoose,
    hidden: isGone,
    activities: states.map(({ id, status }) => ({ id, status })),
  };
}
