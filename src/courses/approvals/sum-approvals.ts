import type { Money } from '#api/contract/common.ts';
import type { Module, ModuleSession } from '#api/contract/module.ts';
import { priceOf } from '../module-act.ts';
import { seatsLeft } from '../session-standing.ts';
import type { Approval } from './approval.ts';

/** What is known of the course that a request is about. */
export interface RequestedCourse {
  readonly module?: Module | undefined;
  /** The date that is asked for. */
  readonly session?: ModuleSession | undefined;
}

/** What a yes to several requests would mean, as far as the LMS told it. */
export interface ApprovalSum {
  readonly count: number;
  /** What it costs, one amount a currency, the largest first. */
  readonly totals: readonly { readonly amount: number; readonly currency: string }[];
  /** Requests for courses of which nothing is known here: they may cost something. */
  readonly withoutPrice: number;
  /** People for whom the dates they ask for have no seat left. */
  readonly overSeats: number;
}

/** What a request costs; undefined where the LMS told no price, or none is asked. */
export function priceOfApproval({ kind, external }: Approval, { module, session }: RequestedCourse): Money | undefined {
  const price = kind === 'external' ? external?.cost : kind === 'enrollment' && module ? priceOf(module, session) : undefined;
  return (price?.amount ?? 0) > 0 ? price : undefined;
}

/** The sum of a selection. Prices of two currencies are never added. */
export function sumApprovals(approvals: readonly Approval[], courseOf: (approval: Approval) => RequestedCourse): ApprovalSum {
  const amounts = new Map<string, number>();
  const asked = new Map<string, { readonly left: number; count: number }>();
  let withoutPrice = 0;
  for (const approval of approvals) {
    const course = courseOf(approval);
    const price = priceOfApproval(approval, course);
    if (price) amounts.set(price.currency, (amounts.get(price.currency) ?? 0) + (price.amount ?? 0));
    if (approval.kind !== 'enrollment') continue;
    if (!course.module) withoutPrice += 1;
    const left = course.session && seatsLeft(course.session);
    if (course.session && left !== undefined) {
      const date = asked.get(course.session.id) ?? { left, count: 0 };
      asked.set(course.session.id, { ...date, count: date.count + 1 });
    }
  }
  return {
    count: approvals.length,
    totals: [...amounts].map(([currency, amount]) => ({ currency, amount })).sort((one, other) => other.amount - one.amount),
    withoutPrice,
    overSeats: [...asked.values()].reduce((sum, { left, count }) => sum + Math.max(0, count - left), 0),
  };
}
