import type { SequencingCondition, SequencingRule } from '#formats/sequencing.ts';
import { indexOfObjective, objectiveView, type Scope } from './objectives.ts';
import type { Activity, Tree } from './tree.ts';

/** True, false, or undefined where it is not known. */
type Known = boolean | undefined;

/** The limit of attempts is reached (UP.1). */
export function isLimitReached({ sequencing, state }: Activity): boolean {
  return sequencing.attemptLimit !== undefined && state.attempts >= sequencing.attemptLimit;
}

function judge(tree: Tree, activity: Activity, { condition, referencedObjective, measureThreshold = 0 }: SequencingCondition, scope: Scope): Known {
  const index = referencedObjective === undefined ? 0 : indexOfObjective(activity, referencedObjective);
  const { satisfied, measure, completed } = index < 0 ? {} : objectiveView(tree, activity, index, scope);
  switch (condition) {
    case 'satisfied':
      return satisfied;
    case 'objectiveStatusKnown':
      return satisfied !== undefined;
    case 'objectiveMeasureKnown':
      return measure !== undefined;
    case 'objectiveMeasureGreaterThan':
      return measure === undefined ? undefined : measure > measureThreshold;
    case 'objectiveMeasureLessThan':
      return measure === undefined ? undefined : measure < measureThreshold;
    case 'completed':
      return completed;
    case 'activityProgressKnown':
      return completed !== undefined;
    case 'attempted':
      return activity.state.attempts > 0;
    case 'attemptLimitExceeded':
      return isLimitReached(activity);
    case 'always':
      return true;
    default:
      return undefined; // conditions of time, which ADL leaves to the LMS
  }
}

/** All or any of the conditions hold (UP.2.1, RB.1.4.1). */
export function conditionsHold(tree: Tree, activity: Activity, { conditionCombination, conditions }: Pick<SequencingRule, 'conditionCombination' | 'conditions'>, scope: Scope = 'any attempt'): Known {
  const values = conditions.map((condition): Known => {
    const value = judge(tree, activity, condition, scope);
    return value === undefined || !condition.isNot ? value : !value;
  });
  if (values.length === 0) return undefined;
  const decisive = conditionCombination === 'any';
  if (values.includes(decisive)) return decisive;
  return values.includes(undefined) ? undefined : !decisive;
}

/** The action of the first rule that holds (UP.2). */
export function actionOf(tree: Tree, activity: Activity, rules: readonly SequencingRule[], actions?: readonly string[]): string | undefined {
  return rules.find((rule) => (!actions || actions.includes(rule.action)) && conditionsHold(tree, activity, rule) === true)?.action;
}

/** A rule before the activity that says this. */
export function isBarred(tree: Tree, activity: Activity, action: 'skip' | 'disabled' | 'hiddenFromChoice' | 'stopForwardTraversal'): boolean {
  return actionOf(tree, activity, activity.sequencing.preConditionRules, [action]) !== undefined;
}

/** It may not be delivered: disabled, or tried as often as it may be (UP.5). One that goes on is no new attempt. */
export function isClosed(tree: Tree, activity: Activity): boolean {
  if (isBarred(tree, activity, 'disabled')) return true;
  const { isActive, isSuspended } = activity.state;
  return activity.sequencing.tracked && !isActive && !isSuspended && isLimitReached(activity);
}
