import type { Course, CourseItem } from '#formats/course.ts';
import type { ActivityFacts, SequencingCondition, SequencingObjective, SequencingRule } from '#formats/sequencing.ts';

// Our tree in scorm-again's words. Everything is written out, because its defaults are not the standard's (reference/scorm-facts.md 1.7): `flow` is true there, maps
// read what the manifest does not say, and a limit of duration makes an activity undeliverable, so none is handed over.

type Settings = Readonly<Record<string, unknown>>;

/** The library leaves out objectives without an id. This one is kept, and is no identifier that content could see. */
const unnamed = ' ';

const condition = ({ condition, isNot, referencedObjective, measureThreshold }: SequencingCondition): Settings => ({
  condition,
  operator: isNot ? 'not' : 'noOp',
  ...(referencedObjective === undefined ? {} : { referencedObjective }),
  ...(measureThreshold === undefined ? {} : { parameters: { threshold: measureThreshold } }),
});

const rule = ({ action, conditionCombination, conditions }: SequencingRule): Settings => ({ action, conditionCombination, conditions: conditions.map(condition) });

const objective = ({ id, isPrimary, satisfiedByMeasure, minNormalizedMeasure, maps }: SequencingObjective): Settings => ({
  objectiveID: id ?? unnamed,
  isPrimary,
  satisfiedByMeasure,
  minNormalizedMeasure,
  mapInfo: maps.map(({ targetObjectiveId, ...flags }) => ({ targetObjectiveID: targetObjectiveId, ...flags })),
});

function activity(node: Pick<CourseItem, 'id' | 'title' | 'children'> & { readonly isVisible?: boolean }, facts: ActivityFacts | undefined): Settings {
  const children = node.children.map((child) => activity(child, child.activity));
  const own = { id: node.id, title: node.title, isVisible: node.isVisible ?? true, children };
  if (!facts) return { ...own, sequencingControls: { flow: false } };
  const { sequencing, completion, dataMaps, hideLmsUi } = facts;
  const { controls, rollupConsiderations } = sequencing;
  const [primary, ...others] = [...sequencing.objectives].sort((one, other) => Number(other.isPrimary) - Number(one.isPrimary));
  return {
    ...own,
    sequencingControls: {
      ...controls,
      rollupObjectiveSatisfied: sequencing.rollupObjectiveSatisfied,
      rollupProgressCompletion: sequencing.rollupProgressCompletion,
      objectiveMeasureWeight: sequencing.objectiveMeasureWeight,
      // Selection and order are done in child-order.ts.
      selectionTiming: 'never',
      randomizationTiming: 'never',
      tracked: sequencing.tracked,
      completionSetByContent: sequencing.completionSetByContent,
      objectiveSetByContent: sequencing.objectiveSetByContent,
    },
    sequencingRules: {
      preConditionRules: sequencing.preConditionRules.map(rule),
      exitConditionRules: sequencing.exitConditionRules.map(rule),
      postConditionRules: sequencing.postConditionRules.map(rule),
    },
    rollupRules: {
      rules: sequencing.rollupRules.map(({ action, childActivitySet, minimumCount, minimumPercent, conditionCombination, conditions }) => ({
        action,
        consideration: childActivitySet,
        minimumCount,
        minimumPercent,
        conditionCombination,
        conditions: conditions.map(condition),
      })),
    },
    rollupConsiderations,
    ...(sequencing.attemptLimit === undefined ? {} : { attemptLimit: sequencing.attemptLimit }),
    ...(primary?.isPrimary ? { primaryObjective: objective(primary), objectives: others.map(objective) } : { objectives: sequencing.objectives.map(objective) }),
    ...(completion ? { completionThreshold: completion } : {}),
    ...(dataMaps ? { sharedDataMaps: dataMaps.map(({ targetId, ...flags }) => ({ targetID: targetId, ...flags })) } : {}),
    ...(hideLmsUi ? { hideLmsUi } : {}),
  };
}

/** The activity tree of a course: its organization with all items below. */
export function activityTree({ items, rootActivity }: Pick<Course, 'items' | 'rootActivity'>): Settings {
  return activity({ id: rootActivity?.id ?? 'organization', title: rootActivity?.title ?? '', children: items }, rootActivity);
}
