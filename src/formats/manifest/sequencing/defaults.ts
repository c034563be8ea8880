import type { Randomization, RollupConsiderations, Sequencing, SequencingControls } from '../../sequencing.ts';

/** IMS SS 1.0 and SN 3.2: what holds where a manifest says nothing. */
export const defaultControls: SequencingControls = {
  choice: true,
  choiceExit: true,
  flow: false,
  forwardOnly: false,
  useCurrentAttemptObjectiveInfo: true,
  useCurrentAttemptProgressInfo: true,
  preventActivation: false,
  constrainChoice: false,
};

export const defaultRollupConsiderations: RollupConsiderations = {
  requiredForSatisfied: 'always',
  requiredForNotSatisfied: 'always',
  requiredForCompleted: 'always',
  requiredForIncomplete: 'always',
  measureSatisfactionIfActive: true,
};

const defaultRandomization: Randomization = { randomizationTiming: 'never', reorderChildren: false, selectionTiming: 'never' };

/** An activity whose manifest says nothing about order. */
export const defaultSequencing: Sequencing = {
  controls: defaultControls,
  preConditionRules: [],
  exitConditionRules: [],
  postConditionRules: [],
  rollupRules: [],
  rollupObjectiveSatisfied: true,
  rollupProgressCompletion: true,
  objectiveMeasureWeight: 1,
  rollupConsiderations: defaultRollupConsiderations,
  objectives: [],
  randomization: defaultRandomization,
  tracked: true,
  completionSetByContent: false,
  objectiveSetByContent: false,
};
