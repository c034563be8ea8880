import type { LessonStatus } from '#formats/cmi.ts';

/** What has to be met before an item may begin (aicc_script: CMI001, "Prerequisites"; SCORM 1.2 CAM, `adlcp:prerequisites`). */
export type Expression =
  /** The item or block is passed or completed. */
  | { readonly kind: 'done'; readonly id: string }
  /** It has this status, or (`is` false) any other. */
  | { readonly kind: 'status'; readonly id: string; readonly status: LessonStatus; readonly is: boolean }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'any'; readonly of: readonly Expression[] }
  /** So many of these; `A & B` and a set without a number ask for all. */
  | { readonly kind: 'least'; readonly count: number; readonly of: readonly Expression[] };

/** True, false, or undefined where something is named that nobody knows: that is no barrier. */
export type Truth = boolean | undefined;
/** The status of an item or block; undefined when nobody knows such a one. */
export type StatusOf = (id: string) => LessonStatus | undefined;

const isDone = (status: LessonStatus): boolean => status === 'passed' || status === 'completed';

/** Whether an expression is met, by three-valued logic. */
export function evaluate(expression: Expression, statusOf: StatusOf): Truth {
  if (expression.kind === 'any') return atLeast(1, expression.of, statusOf);
  if (expression.kind === 'least') return atLeast(expression.count, expression.of, statusOf);
  if (expression.kind === 'not') {
    const truth = evaluate(expression.of, statusOf);
    return truth === undefined ? undefined : !truth;
  }
  const status = statusOf(expression.id);
  if (status === undefined) return undefined;
  if (expression.kind === 'done') return isDone(status);
  // What is passed is completed too: an LMS may have made the one of the other by a mastery score.
  const has = status === expression.status || (expression.status === 'completed' && status === 'passed');
  return has === expression.is;
}

function atLeast(count: number, all: readonly Expression[], statusOf: StatusOf): Truth {
  const truths = all.map((one) => evaluate(one, statusOf));
  const met = truths.filter((truth) => truth === true).length;
  if (met >= count) return true;
  return truths.filter((truth) => truth !== false).length >= count ? undefined : false;
}

/** The items and blocks that would have to be done for an expression that is not met; of alternatives the first. Empty where nothing that is done would help. */
export function missingFor(expression: Expression, statusOf: StatusOf): readonly string[] {
  if (evaluate(expression, statusOf) !== false || expression.kind === 'not') return [];
  if (expression.kind === 'done') return [expression.id];
  if (expression.kind === 'status') return expression.is ? [expression.id] : [];
  const ways = expression.of.map((one) => missingFor(one, statusOf)).filter((ids) => ids.length > 0);
  return [...new Set(expression.kind === 'any' ? (ways[0] ?? []) : ways.flat())];
}

/** Every item and block that an expression names. */
export function namedIn(expression: Expression): readonly string[] {
  if (expression.kind === 'not') return namedIn(expression.of);
  return 'id' in expression ? [expression.id] : expression.of.flatMap(namedIn);
}
