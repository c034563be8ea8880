import type { CmiData } from '#formats/cmi.ts';
import { contentView } from './objectives.ts';
import type { Activity, ObjectiveState, Tree } from './tree.ts';

const satisfiedOf = (status: string | undefined): boolean | undefined => (status === 'passed' ? true : status === 'failed' ? false : undefined);
const completedOf = (status: string | undefined): boolean | undefined => (status === 'completed' ? true : status === 'incomplete' || status === 'not attempted' ? false : undefined);

function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function stateIn(data: CmiData, prefix: string): ObjectiveState {
  const state = {
    satisfied: satisfiedOf(data[`${prefix}success_status`]),
    measure: numberOf(data[`${prefix}score.scaled`]),
    rawScore: data[`${prefix}score.raw`] || undefined,
    minScore: data[`${prefix}score.min`] || undefined,
    maxScore: data[`${prefix}score.max`] || undefined,
    completed: completedOf(data[`${prefix}completion_status`]),
    progress: numberOf(data[`${prefix}progress_measure`]),
  };
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
}

/** The number of each objective in the data model, by its identifier. */
function numbersOf(data: CmiData): Map<string, number> {
  const found = Object.entries(data).map(([element, id]) => [id, /^cmi\.objectives\.(\d+)\.id$/.exec(element)?.[1]] as const);
  return new Map(found.flatMap(([id, number]) => (number === undefined ? [] : [[id, Number(number)] as const])));
}

/** What the content said of the activity, into its tracking (RTE 4.2, "Sequencing impacts"). `didSay` knows what it set, to "unknown" too. */
export function takeData(activity: Activity, data: CmiData, didSay: (element: string) => boolean): void {
  if (!activity.sequencing.tracked) return;
  const numbers = numbersOf(data);
  activity.state.objectives = activity.objectives.map(({ id }, index) => {
    const number = id === undefined ? undefined : numbers.get(id);
    const said = number === undefined ? {} : stateIn(data, `cmi.objectives.${number}.`);
    if (index !== 0) return said;
    // What is said of the whole goes before what is said of the primary objective by its name (ADL's case CO-13a).
    const whole = stateIn(data, 'cmi.');
    if (didSay('cmi.completion_status')) delete said.completed;
    if (didSay('cmi.success_status')) delete said.satisfied;
    return { ...said, ...whole };
  });
  activity.state.cleared = activity.objectives.flatMap(({ id }, index) => {
    const number = id === undefined ? undefined : numbers.get(id);
    const prefixes = [...(index === 0 ? ['cmi.'] : []), ...(number === undefined ? [] : [`cmi.objectives.${number}.`])];
    const isTakenBack = (element: string): boolean => prefixes.some((prefix) => didSay(prefix + element) && data[prefix + element] === 'unknown');
    return [...(isTakenBack('success_status') ? [[index, 'satisfied'] as const] : []), ...(isTakenBack('completion_status') ? [[index, 'completed'] as const] : [])];
  });
  activity.state.didSayCompletion = didSay('cmi.completion_status');
  activity.state.didSaySuccess = didSay('cmi.success_status');
  const [primary] = activity.state.objectives;
  delete activity.state.completed;
  delete activity.state.progress;
  if (primary?.completed !== undefined) activity.state.completed = primary.completed;
  if (primary?.progress !== undefined) activity.state.progress = primary.progress;
}

/** Data with the objectives of the manifest in them, as local and global tracking know them (RTE 4.2.17). */
export function withObjectives(tree: Tree, activity: Activity, data: CmiData): CmiData {
  const seeded: Record<string, string> = { ...data };
  const numbers = numbersOf(data);
  for (const [index, { id }] of activity.objectives.entries()) {
    if (id === undefined) continue;
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    const prefix = `cmi.objectives.${number}.`;
    const { satisfied, measure, rawScore, minScore, maxScore, completed, progress } = contentView(tree, activity, index);
    seeded[`${prefix}id`] = id;
    if (satisfied !== undefined) seeded[`${prefix}success_status`] = satisfied ? 'passed' : 'failed';
    if (measure !== undefined) seeded[`${prefix}score.scaled`] = String(measure);
    if (rawScore !== undefined) seeded[`${prefix}score.raw`] = rawScore;
    if (minScore !== undefined) seeded[`${prefix}score.min`] = minScore;
    if (maxScore !== undefined) seeded[`${prefix}score.max`] = maxScore;
    if (completed !== undefined) seeded[`${prefix}completion_status`] = completed ? 'completed' : 'incomplete';
    if (progress !== undefined) seeded[`${prefix}progress_measure`] = String(progress);
  }
  return seeded;
}
