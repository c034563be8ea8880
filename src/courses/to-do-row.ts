/** Why something is to do, with the facts that the sentence needs. Times are milliseconds since the epoch. */
export type ToDoReason =
  | { readonly kind: 'overdue'; readonly due: number }
  | { readonly kind: 'runs-out'; readonly expires: number }
  | { readonly kind: 'ran-out'; readonly expires: number }
  | { readonly kind: 'today'; readonly start: number; readonly end?: number }
  | { readonly kind: 'due'; readonly due: number }
  /** With its due date where one is known, which does not press yet. */
  | { readonly kind: 'started'; readonly due?: number }
  /** Nothing presses; its due date or next date where one is known, and whether somebody else is to act first (facts D.2). */
  | { readonly kind: 'open'; readonly due?: number; readonly start?: number; readonly waits?: 'pendingApproval' | 'waitlisted' };

export type Priority = 'high' | 'medium' | 'low';

/** One thing to do: a module, or a certificate that runs out. What was not told is missing. */
export interface ToDoRow {
  /** The same for the same thing, whichever source told of it. */
  readonly key: string;
  readonly title: string;
  readonly moduleId?: string;
  /** Where the learner is enrolled in it. */
  readonly enrollmentId?: string;
  /** Of a certificate: what `certificate` takes. */
  readonly awardId?: string;
  /** Learning type code (facts D.1). */
  readonly type?: string;
  readonly typeLabel?: string;
  /** How many modules a programme has, for its cover. */
  readonly members?: number;
  readonly priority?: Priority;
  readonly reason: ToDoReason;
}
