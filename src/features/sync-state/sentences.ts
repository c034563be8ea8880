import type { SentenceKey } from '#i18n/sentences.ts';
import type { OutboxEntry } from '#offline/learner-schema.ts';
import type { SettledReason } from '#sync/journal.ts';

/**
 * All that the sync record says, in at most 25 sentences (docs/sync-record.md shows them, and a test holds it to this table). What a slip is about it says in words: a title, a kind,
 * times, a status. What became of it, why, and what to do is one of these, whatever it is about.
 */
export const recordSentences = [
  'waitingSays.byItself',
  'waitingSays.offline',
  'waitingSays.busy',
  'waitingSays.portal',
  'waitingSays.asking',
  'waitingSays.signIn',
  'waitingSays.unsure',
  'slipSays.open',
  'slipSays.sent',
  'slipSays.answered',
  'slipSays.undone',
  'slipSays.moved',
  'slipSays.arrived',
  'slipSays.again',
  'slipSays.unsureTime',
  'slipSays.details',
  'slipSays.attempt',
  'slipSays.differs',
  'slipSays.refused',
  'slipSays.refusedFor',
  'slipSays.already',
  'slipSays.closed',
  'slipSays.missing',
  'slipSays.danger',
  'slipSays.none',
] as const satisfies readonly SentenceKey[];

export type RecordSentence = (typeof recordSentences)[number];

/** What is said of an entry by its state, where no reason says more. */
export const saidOfState: Readonly<Record<OutboxEntry['state'], RecordSentence>> = {
  open: 'slipSays.open',
  waiting: 'waitingSays.byItself',
  told: 'slipSays.sent',
  unsure: 'waitingSays.unsure',
  refused: 'slipSays.refused',
  parked: 'slipSays.closed',
  undone: 'slipSays.undone',
  moved: 'slipSays.moved',
};

/** What is said of an entry for the reason that it was settled with. */
export const saidOfReason: Readonly<Record<SettledReason, RecordSentence>> = {
  'launch-answer-lost': 'waitingSays.unsure',
  'result-answer-lost': 'waitingSays.unsure',
  'exit-answer-lost': 'slipSays.unsureTime',
  'session-lost': 'waitingSays.unsure',
  'details-answer-lost': 'slipSays.details',
  'details-refused': 'slipSays.details',
  'attempt-unsure': 'slipSays.attempt',
  'attempt-moved': 'slipSays.attempt',
  'attempt-refused': 'slipSays.attempt',
  'lms-holds-worse': 'slipSays.differs',
  'came-back-different': 'slipSays.differs',
  'hacp-refused': 'slipSays.refused',
  'lms-refused': 'slipSays.refused',
  'data-missing': 'slipSays.missing',
  'forbidden': 'slipSays.closed',
  'not-found': 'slipSays.closed',
  'call-answer-lost': 'waitingSays.unsure',
  'not-allowed': 'slipSays.refusedFor',
  gone: 'slipSays.closed',
  'decided-already': 'slipSays.already',
  full: 'slipSays.refusedFor',
  closed: 'slipSays.refusedFor',
  'needs-date': 'slipSays.refusedFor',
  prerequisites: 'slipSays.refusedFor',
  payment: 'slipSays.refusedFor',
  'not-possible': 'slipSays.refusedFor',
  'wrong-approver': 'slipSays.refusedFor',
  'step-gone': 'slipSays.closed',
  'not-carried-out': 'slipSays.refusedFor',
  'cost-center': 'slipSays.refusedFor',
  'not-accepted': 'slipSays.refusedFor',
  'keeps-failing': 'slipSays.refusedFor',
  'depends-on-other': 'slipSays.attempt',
  'already-so': 'slipSays.already',
  waitlisted: 'slipSays.answered',
  'awaits-approval': 'slipSays.answered',
};

/** Why the LMS said no, where the sentence names it: the words of `refusedFor`. */
const refusedFor = ['not-allowed', 'full', 'closed', 'needs-date', 'prerequisites', 'payment', 'not-possible', 'not-accepted', 'keeps-failing'] as const satisfies readonly SettledReason[];
export type RefusedFor = (typeof refusedFor)[number];
/** In the record an approver's refusals say the same in fewer words. */
const saidAs: Readonly<Partial<Record<string, RefusedFor>>> = { 'wrong-approver': 'not-allowed', 'not-carried-out': 'not-possible', 'cost-center': 'payment' } satisfies Partial<Record<SettledReason, RefusedFor>>;
export const refusedForOf = (reason: string | undefined): RefusedFor | undefined => refusedFor.find((known) => known === reason) ?? saidAs[reason ?? ''];

/** What is said of an entry: by its reason, or by its state where there is none, or one that a newer version of the app has written. */
export const saidOf = ({ state, reason }: Pick<OutboxEntry, 'state' | 'reason'>): RecordSentence =>
  (saidOfReason as Readonly<Partial<Record<string, RecordSentence>>>)[reason ?? ''] ?? saidOfState[state];
