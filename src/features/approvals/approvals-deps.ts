import type { UseQueryOptions } from '@tanstack/react-query';
import type { AssignedAssessments, RequestList, TaskList } from '#api/contract/approval-answers.ts';
import type { AssessmentForm } from '#api/contract/assessment-form.ts';
import type { ExternalRecord, ExternalRequestList } from '#api/contract/external-training-record.ts';
import type { Module } from '#api/contract/module.ts';
import type { PeopleList } from '#api/contract/people.ts';
import type { Known } from '#api/known.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import type { OpenFile } from '#parts/files/file-row.tsx';
import type { PictureAddress } from '#parts/safe-html.ts';
import type { Store } from '#ui/store.ts';

/** What tells of all that waits for a decision. */
export interface ApprovalQueries {
  readonly enrollments: UseQueryOptions<Known<RequestList>>;
  readonly withdrawals: UseQueryOptions<Known<RequestList>>;
  readonly tasks: UseQueryOptions<Known<TaskList>>;
  readonly external: UseQueryOptions<Known<ExternalRequestList>>;
  readonly assessments: UseQueryOptions<Known<AssignedAssessments>>;
}

/** What somebody who decides wrote last on this device, to be written again with one tap. */
export interface KeptWords {
  /** Who paid the last time; empty where nobody was named. */
  readonly costCenter: string;
  /** Reasons for a no, the last one first. */
  readonly reasons: readonly string[];
}

/** What the page of decisions needs. Queries give what is known at once and refresh behind; they fail with ApiError. */
export interface ApprovalsDeps {
  readonly userId: string;
  readonly queries: ApprovalQueries;
  /** Who reports to the user, with job and unit. */
  readonly people: UseQueryOptions<Known<PeopleList>>;
  readonly module: (moduleId: string) => UseQueryOptions<Module>;
  readonly externalRecord: (id: string) => UseQueryOptions<Known<ExternalRecord>>;
  readonly assessmentForm: (id: string) => UseQueryOptions<Known<AssessmentForm>>;
  readonly calls: CallsDeps;
  readonly kept: Store<KeptWords>;
  readonly keep: (words: Partial<KeptWords>) => void;
  readonly isOnline: Store<boolean>;
  readonly pictureAddress: PictureAddress;
  readonly openFile: OpenFile;
  /** Where the LMS's own pages begin: there it is decided what is not decided here. */
  readonly lmsPage: string | undefined;
  readonly hrefOfApprovals: string;
  /** What the user asked others for. */
  readonly hrefOfRequests: string;
  readonly hrefOfApproval: (kind: string, id: string) => string;
}
