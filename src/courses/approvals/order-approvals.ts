import { approvalKinds, type Approval, type ApprovalKind } from './approval.ts';

export type ApprovalOrder = 'oldest' | 'newest';

/** What is overdue first; then by how long it waits, from whichever end; then what has a day to be done by; then the rest. */
export function orderApprovals(approvals: readonly Approval[], order: ApprovalOrder, now: number): readonly Approval[] {
  const rank = ({ due, since }: Approval): number => (due !== undefined && due < now ? 0 : since !== undefined ? 1 : due !== undefined ? 2 : 3);
  const within = (one: Approval, other: Approval): number => {
    if (one.since !== undefined && other.since !== undefined) return order === 'oldest' ? one.since - other.since : other.since - one.since;
    return (one.due ?? 0) - (other.due ?? 0);
  };
  return approvals.toSorted((one, other) => rank(one) - rank(other) || within(one, other));
}

/** How many there are of each kind that there is. */
export function countKinds(approvals: readonly Approval[]): readonly { readonly kind: ApprovalKind; readonly count: number }[] {
  return approvalKinds.map((kind) => ({ kind, count: approvals.filter((approval) => approval.kind === kind).length })).filter(({ count }) => count > 0);
}
