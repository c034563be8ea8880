import type { Course, CourseItem } from '#formats/course.ts';
import type { ActivityFacts, ObjectiveMap, RootActivity, Sequencing, SequencingControls, SequencingObjective, SequencingRule } from '#formats/sequencing.ts';

const controls: SequencingControls = {
  choice: true,
  choiceExit: true,
  flow: false,
  forwardOnly: false,
  useCurrentAttemptObjectiveInfo: true,
  useCurrentAttemptProgressInfo: true,
  preventActivation: false,
  constrainChoice: false,
};

/** The standard's defaults (SN 3), as the reader writes them out. */
export const plainSequencing: Sequencing = {
  controls,
  preConditionRules: [],
  exitConditionRules: [],
  postConditionRules: [],
  rollupRules: [],
  rollupObjectiveSatisfied: true,
  rollupProgressCompletion: true,
  objectiveMeasureWeight: 1,
  rollupConsiderations: {
    requiredForSatisfied: 'always',
    requiredForNotSatisfied: 'always',
    requiredForCompleted: 'always',
    requiredForIncomplete: 'always',
    measureSatisfactionIfActive: true,
  },
  objectives: [],
  randomization: { randomizationTiming: 'never', reorderChildren: false, selectionTiming: 'never' },
  tracked: true,
  completionSetByContent: false,
  objectiveSetByContent: false,
};

type SequencingPart = Omit<Partial<Sequencing>, 'controls'> & { readonly controls?: Partial<SequencingControls> };
const sequencing = ({ controls: own, ...part }: SequencingPart): Sequencing => ({ ...plainSequencing, ...part, controls: { ...controls, ...own } });

export interface NodePart extends Omit<Partial<ActivityFacts>, 'sequencing'> {
  readonly sequencing?: SequencingPart;
  readonly children?: readonly CourseItem[];
  readonly resourceKind?: 'sco' | 'asset';
}

/** An item, or with children a cluster. */
export const node = (id: string, { sequencing: part = {}, children = [], resourceKind = 'sco', ...facts }: NodePart = {}): CourseItem => ({
  id,
  title: `Part ${id}`,
  isVisible: true,
  ...(children.length > 0 ? {} : { launch: { path: `${id}.html`, query: '', fragment: '' }, resourceKind }),
  activity: { ...facts, sequencing: sequencing(part) },
  children,
});

/** A course of SCORM 2004 with its tree. */
export const sequenced = (items: readonly CourseItem[], root: SequencingPart = { controls: { flow: true } }, facts: Partial<RootActivity> = {}): Course => ({
  standard: 'scorm-2004',
  edition: '4th',
  identifier: 'course',
  title: 'A course with an order',
  root: '',
  items,
  rootActivity: { id: 'org', title: 'A course with an order', objectivesGlobalToSystem: true, sharedDataGlobalToSystem: true, ...facts, sequencing: sequencing(root) },
  warnings: [],
});

export const rule = (action: string, ...conditions: readonly (string | { readonly condition: string; readonly isNot?: boolean; readonly referencedObjective?: string })[]): SequencingRule => ({
  action,
  conditionCombination: 'all',
  conditions: conditions.map((one) => (typeof one === 'string' ? { condition: one, isNot: false } : { isNot: false, ...one })),
});

/** A rule for which one of its conditions is enough. */
export const ruleOfAny = (...of: Parameters<typeof rule>): SequencingRule => ({ ...rule(...of), conditionCombination: 'any' });

const noMap: Omit<ObjectiveMap, 'targetObjectiveId'> = {
  readSatisfiedStatus: false,
  readNormalizedMeasure: false,
  writeSatisfiedStatus: false,
  writeNormalizedMeasure: false,
  readRawScore: false,
  readMinScore: false,
  readMaxScore: false,
  readCompletionStatus: false,
  readProgressMeasure: false,
  writeRawScore: false,
  writeMinScore: false,
  writeMaxScore: false,
  writeCompletionStatus: false,
  writeProgressMeasure: false,
};
/** An objective that reads or writes a global one, and nothing else. */
export const objective = (id: string | undefined, part: Partial<SequencingObjective> = {}, ...maps: readonly (Partial<ObjectiveMap> & { readonly targetObjectiveId: string })[]): SequencingObjective => ({
  ...(id === undefined ? {} : { id }),
  isPrimary: false,
  satisfiedByMeasure: false,
  minNormalizedMeasure: 1,
  ...part,
  maps: maps.map((map) => ({ ...noMap, ...map })),
});
