// What a manifest of SCORM 2004 says about order: IMS Simple Sequencing 1.0 and ADL's extensions (SN 3), with the standard's own defaults written out, so
// that no run-time fills in others. Names are the manifest's.

/** `imsss:controlMode` (SN 3.2). */
export interface SequencingControls {
  readonly choice: boolean;
  readonly choiceExit: boolean;
  readonly flow: boolean;
  readonly forwardOnly: boolean;
  readonly useCurrentAttemptObjectiveInfo: boolean;
  readonly useCurrentAttemptProgressInfo: boolean;
  /** `adlseq:constrainedChoiceConsiderations`. */
  readonly preventActivation: boolean;
  readonly constrainChoice: boolean;
}

/** One condition of a rule (SN 3.4.1, 3.7.3); `referencedObjective` and `measureThreshold` only where the manifest gives them. */
export interface SequencingCondition {
  readonly condition: string;
  readonly isNot: boolean;
  readonly referencedObjective?: string;
  readonly measureThreshold?: number;
}

/** A pre-, post- or exit condition rule (SN 3.4). */
export interface SequencingRule {
  readonly action: string;
  readonly conditionCombination: 'all' | 'any';
  readonly conditions: readonly SequencingCondition[];
}

/** `imsss:rollupRule` (SN 3.7). */
export interface RollupRule {
  readonly action: string;
  readonly childActivitySet: string;
  readonly minimumCount: number;
  readonly minimumPercent: number;
  readonly conditionCombination: 'all' | 'any';
  readonly conditions: readonly SequencingCondition[];
}

/** What of a global objective is read and written (`imsss:mapInfo`, and 4th edition `adlseq:objectives`; before it the last ten are false). */
export interface ObjectiveMap {
  readonly targetObjectiveId: string;
  readonly readSatisfiedStatus: boolean;
  readonly readNormalizedMeasure: boolean;
  readonly writeSatisfiedStatus: boolean;
  readonly writeNormalizedMeasure: boolean;
  readonly readRawScore: boolean;
  readonly readMinScore: boolean;
  readonly readMaxScore: boolean;
  readonly readCompletionStatus: boolean;
  readonly readProgressMeasure: boolean;
  readonly writeRawScore: boolean;
  readonly writeMinScore: boolean;
  readonly writeMaxScore: boolean;
  readonly writeCompletionStatus: boolean;
  readonly writeProgressMeasure: boolean;
}

/** `imsss:primaryObjective` or `imsss:objective` (SN 3.8). */
export interface SequencingObjective {
  readonly id?: string;
  readonly isPrimary: boolean;
  readonly satisfiedByMeasure: boolean;
  readonly minNormalizedMeasure: number;
  readonly maps: readonly ObjectiveMap[];
}

/** `adlseq:rollupConsiderations` (SN 3.12), and what a cluster needs of its children. */
export interface RollupConsiderations {
  readonly requiredForSatisfied: string;
  readonly requiredForNotSatisfied: string;
  readonly requiredForCompleted: string;
  readonly requiredForIncomplete: string;
  readonly measureSatisfactionIfActive: boolean;
}

/** `imsss:randomizationControls` (SN 3.9, 3.10). */
export interface Randomization {
  readonly randomizationTiming: string;
  readonly selectCount?: number;
  readonly reorderChildren: boolean;
  readonly selectionTiming: string;
}

/** What the manifest says of one activity, the shared `sequencingCollection` mixed in. */
export interface Sequencing {
  readonly controls: SequencingControls;
  readonly preConditionRules: readonly SequencingRule[];
  readonly exitConditionRules: readonly SequencingRule[];
  readonly postConditionRules: readonly SequencingRule[];
  readonly attemptLimit?: number;
  readonly rollupRules: readonly RollupRule[];
  readonly rollupObjectiveSatisfied: boolean;
  readonly rollupProgressCompletion: boolean;
  readonly objectiveMeasureWeight: number;
  readonly rollupConsiderations: RollupConsiderations;
  /** The primary one first; empty where the manifest gives none. */
  readonly objectives: readonly SequencingObjective[];
  readonly randomization: Randomization;
  readonly tracked: boolean;
  readonly completionSetByContent: boolean;
  readonly objectiveSetByContent: boolean;
}

/** `adlcp:completionThreshold` in full (CAM 4th edition 3.4.1.13); before the 4th edition `minProgressMeasure` counts whenever it is given. */
export interface CompletionMeasure {
  readonly completedByMeasure: boolean;
  readonly minProgressMeasure: number;
  readonly progressWeight: number;
}

/** `adlcp:data` / `adlcp:map` (4th edition): a store that items share. */
export interface DataMap {
  readonly targetId: string;
  readonly readSharedData: boolean;
  readonly writeSharedData: boolean;
}

/** What `<item>` says beside what it opens, where it is a matter of order. */
export interface ActivityFacts {
  readonly sequencing: Sequencing;
  readonly completion?: CompletionMeasure;
  readonly dataMaps?: readonly DataMap[];
  /** `adlnav:hideLMSUI`: `previous`, `continue`, `exit`, `exitAll`, `abandon`, `abandonAll`, `suspendAll`. */
  readonly hideLmsUi?: readonly string[];
}

/** The organization itself: the root of the activity tree. */
export interface RootActivity extends ActivityFacts {
  readonly id: string;
  readonly title: string;
  /** `adlseq:objectivesGlobalToSystem`: true where it is not given. */
  readonly objectivesGlobalToSystem: boolean;
  /** `adlcp:sharedDataGlobalToSystem`: true where it is not given. */
  readonly sharedDataGlobalToSystem: boolean;
}
