import type { Randomization, RollupConsiderations, Sequencing, SequencingControls } from '../../sequencing.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { defaultControls, defaultRollupConsiderations, defaultSequencing } from './defaults.ts';
import { count, share, valueReader, type ValueReader, type WarnAt } from './manifest-values.ts';
import { readObjectives } from './read-objectives.ts';
import { readRollupRules, readRules } from './read-rules.ts';
import { sequencingParts, type SharedSequencing } from './sequencing-parts.ts';

const timings = ['never', 'once', 'onEachNewAttempt'] as const;
const considerations = ['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'] as const;

/** What an item or organization says about order, complete: the shared sequencing mixed in, the standard's defaults written out. */
export function readSequencing(holder: XmlElement, shared: SharedSequencing, isFourth: boolean, warn: WarnAt): Sequencing {
  const parts = sequencingParts(holder, shared, warn);
  if (!parts) return defaultSequencing;
  const read = valueReader(warn);
  const objectives = readObjectives(parts.objectives, parts.adlObjectives, isFourth, read, warn);
  const attemptLimit = read.number(parts.limits, 'attemptLimit', count) ?? read.childNumber(parts.limits, 'attemptLimit', count);
  return {
    controls: readControls(parts.controlMode, parts.constrainedChoice, read),
    preConditionRules: readRules(parts.rules, 'preConditionRule', objectives, read, warn),
    exitConditionRules: readRules(parts.rules, 'exitConditionRule', objectives, read, warn),
    postConditionRules: readRules(parts.rules, 'postConditionRule', objectives, read, warn),
    ...(attemptLimit !== undefined && { attemptLimit }),
    rollupRules: readRollupRules(parts.rollupRules, read, warn),
    rollupObjectiveSatisfied: read.flag(parts.rollupRules, 'rollupObjectiveSatisfied', defaultSequencing.rollupObjectiveSatisfied),
    rollupProgressCompletion: read.flag(parts.rollupRules, 'rollupProgressCompletion', defaultSequencing.rollupProgressCompletion),
    objectiveMeasureWeight: read.number(parts.rollupRules, 'objectiveMeasureWeight', share) ?? defaultSequencing.objectiveMeasureWeight,
    rollupConsiderations: readConsiderations(parts.rollupConsiderations, read),
    objectives,
    randomization: readRandomization(parts.randomization, read),
    tracked: read.flag(parts.delivery, 'tracked', defaultSequencing.tracked),
    completionSetByContent: read.flag(parts.delivery, 'completionSetByContent', defaultSequencing.completionSetByContent),
    objectiveSetByContent: read.flag(parts.delivery, 'objectiveSetByContent', defaultSequencing.objectiveSetByContent),
  };
}

function readControls(mode: XmlElement | undefined, constrained: XmlElement | undefined, read: ValueReader): SequencingControls {
  const flag = (element: XmlElement | undefined, name: keyof SequencingControls): boolean => read.flag(element, name, defaultControls[name]);
  return {
    choice: flag(mode, 'choice'),
    choiceExit: flag(mode, 'choiceExit'),
    flow: flag(mode, 'flow'),
    forwardOnly: flag(mode, 'forwardOnly'),
    useCurrentAttemptObjectiveInfo: flag(mode, 'useCurrentAttemptObjectiveInfo'),
    useCurrentAttemptProgressInfo: flag(mode, 'useCurrentAttemptProgressInfo'),
    preventActivation: flag(constrained, 'preventActivation'),
    constrainChoice: flag(constrained, 'constrainChoice'),
  };
}

function readConsiderations(element: XmlElement | undefined, read: ValueReader): RollupConsiderations {
  const required = (name: Exclude<keyof RollupConsiderations, 'measureSatisfactionIfActive'>): string =>
    read.word(element, name, considerations) ?? defaultRollupConsiderations[name];
  return {
    requiredForSatisfied: required('requiredForSatisfied'),
    requiredForNotSatisfied: required('requiredForNotSatisfied'),
    requiredForCompleted: required('requiredForCompleted'),
    requiredForIncomplete: required('requiredForIncomplete'),
    measureSatisfactionIfActive: read.flag(element, 'measureSatisfactionIfActive', defaultRollupConsiderations.measureSatisfactionIfActive),
  };
}

function readRandomization(element: XmlElement | undefined, read: ValueReader): Randomization {
  const selectCount = read.number(element, 'selectCount', count);
  return {
    randomizationTiming: read.word(element, 'randomizationTiming', timings) ?? 'never',
    ...(selectCount !== undefined && { selectCount }),
    reorderChildren: read.flag(element, 'reorderChildren', false),
    selectionTiming: read.word(element, 'selectionTiming', timings) ?? 'never',
  };
}
