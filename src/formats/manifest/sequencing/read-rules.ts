import type { RollupRule, SequencingCondition, SequencingObjective, SequencingRule } from '../../sequencing.ts';
import { child, children, type XmlElement } from '../../xml/xml-element.ts';
import { objectiveName, warnUnknownObjective } from './objective-names.ts';
import { count, measure, share, type ValueReader, type WarnAt } from './manifest-values.ts';

/** IMS SS 1.0: the conditions of a sequencing rule, and those that a rollup rule knows. */
const rollupConditions = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
] as const;
const ruleConditions = [...rollupConditions, 'objectiveMeasureGreaterThan', 'objectiveMeasureLessThan', 'always'] as const;

const actions = {
  preConditionRule: ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'],
  exitConditionRule: ['exit'],
  postConditionRule: ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'],
} as const;

const rollupActions = ['satisfied', 'notSatisfied', 'completed', 'incomplete'] as const;
const childActivitySets = ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent'] as const;
const combinations = ['all', 'any'] as const;

/** The rules of one kind below `<imsss:sequencingRules>`, in their order. One that could never be judged is told and left out. */
export function readRules(rules: XmlElement | undefined, kind: keyof typeof actions, objectives: readonly SequencingObjective[], read: ValueReader, warn: WarnAt): SequencingRule[] {
  return (rules ? children(rules, kind) : []).flatMap((rule) => {
    const action = read.word(child(rule, 'ruleAction'), 'action', actions[kind]);
    const group = child(rule, 'ruleConditions');
    const conditions = readConditions(group, 'ruleCondition', ruleConditions, read);
    if (action === undefined || conditions.length === 0) return leaveOut(rule, `A ${kind}`, action, warn);
    for (const element of group ? children(group, 'ruleCondition') : []) warnUnknownObjective(element, objectiveName(element, 'referencedObjective'), objectives, warn);
    return [{ action, conditionCombination: read.word(group, 'conditionCombination', combinations) ?? 'all', conditions }];
  });
}

/** The rules below `<imsss:rollupRules>`. */
export function readRollupRules(rules: XmlElement | undefined, read: ValueReader, warn: WarnAt): RollupRule[] {
  return (rules ? children(rules, 'rollupRule') : []).flatMap((rule) => {
    const action = read.word(child(rule, 'rollupAction'), 'action', rollupActions);
    const group = child(rule, 'rollupConditions');
    const conditions = readConditions(group, 'rollupCondition', rollupConditions, read);
    if (action === undefined || conditions.length === 0) return leaveOut(rule, 'A rollupRule', action, warn);
    return [
      {
        action,
        childActivitySet: read.word(rule, 'childActivitySet', childActivitySets) ?? 'all',
        minimumCount: read.number(rule, 'minimumCount', count) ?? 0,
        minimumPercent: read.number(rule, 'minimumPercent', share) ?? 0,
        conditionCombination: read.word(group, 'conditionCombination', combinations) ?? 'any',
        conditions,
      },
    ];
  });
}

function readConditions(group: XmlElement | undefined, name: string, words: readonly string[], read: ValueReader): SequencingCondition[] {
  return (group ? children(group, name) : []).flatMap((element) => {
    const condition = read.word(element, 'condition', words);
    if (condition === undefined) return [];
    const referencedObjective = objectiveName(element, 'referencedObjective');
    const measureThreshold = read.number(element, 'measureThreshold', measure);
    return [
      {
        condition,
        isNot: read.word(element, 'operator', ['not', 'noOp']) === 'not',
        ...(referencedObjective !== '' && { referencedObjective }),
        ...(measureThreshold !== undefined && { measureThreshold }),
      },
    ];
  });
}

function leaveOut(rule: XmlElement, what: string, action: string | undefined, warn: WarnAt): [] {
  warn(rule, `${what} has no ${action === undefined ? 'action' : 'condition'} that the standard knows; the rule is left out.`);
  return [];
}
