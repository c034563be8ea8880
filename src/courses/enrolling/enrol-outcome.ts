import type { ApiErrorReason } from '#api/api-error.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';

/** Why the LMS said no: also the key of the sentence on the screen. */
export type RefusedBecause =
  | 'closed'
  | 'full'
  | 'already-there'
  | 'needs-date'
  | 'prerequisites'
  | 'payment'
  | 'not-allowed'
  /** This LMS takes no enrolments from an app. */
  | 'not-offered'
  | 'other';

/** What became of a wish to enrol. Only the first three changed something at the LMS. */
export type EnrolOutcome =
  | { readonly kind: 'enrolled' | 'waitlisted' | 'approval'; readonly record: TrainingRecord; readonly wasThere: boolean }
  /** `said`: the LMS's own code and words, for *Details*. */
  | { readonly kind: 'refused'; readonly because: RefusedBecause; readonly said: string | undefined }
  /** The LMS never had it. */
  | { readonly kind: 'not-sent'; readonly reason: ApiErrorReason }
  /** The answer was lost; the LMS was asked, and does not have it. */
  | { readonly kind: 'lost' }
  /** The answer was lost, and the LMS cannot be asked: only looking again tells. */
  | { readonly kind: 'unsure' };

const reasons: Readonly<Record<string, RefusedBecause>> = {
  'no-such-module': 'closed',
  'no-such-session': 'closed',
  'enrollment-closed': 'closed',
  'already-enrolled': 'already-there',
  'no-seats': 'full',
  'session-needed': 'needs-date',
  'prerequisites-missing': 'prerequisites',
  'payment-required': 'payment',
};

/** The reason behind a code of the LMS. The reference has no list of them (facts A.5), so an unknown one is told in the LMS's own words. */
export const refusedBecause = (code: string | undefined): RefusedBecause => reasons[code ?? ''] ?? 'other';

/** Where an enrollment stands, as an outcome. */
export function outcomeOf(record: TrainingRecord, wasThere: boolean): EnrolOutcome {
  const code = record.overallStatus?.code;
  return { kind: code === 'pendingApproval' ? 'approval' : code === 'waitlisted' ? 'waitlisted' : 'enrolled', record, wasThere };
}
