/** How a decision ended: the codes of facts D.7. Anything but `ok` and `waitlisted` means that nothing was decided. */
export type DecisionStatus =
  | 'ok'
  | 'waitlisted'
  | 'not-successful'
  | 'inactive-step'
  | 'invalid-approver'
  | 'no-such-request'
  | 'no-such-step'
  | 'payment-required';

/** Who decides, and what he says to it. */
export interface Decider {
  /** Whose decision it is. */
  readonly approverId: string;
  /** Who made the call. */
  readonly callerId: string;
  readonly comments: string;
  readonly costCenter: string;
  readonly email: string;
  readonly at: Date;
}
