import type { UseQueryOptions } from '@tanstack/react-query';
import type { ExternalRecord, ExternalRecordList } from '#api/contract/external-training-record.ts';
import type { Known } from '#api/known.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import type { Store } from '#ui/store.ts';
import type { ExternalDrafts } from './external-drafts.ts';

/** A file of the LMS, in memory. */
export interface LmsFile {
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** What external training needs. Queries give what is known at once and refresh behind; they fail with ApiError or StorageError. */
export interface ExternalTrainingDeps {
  readonly records: UseQueryOptions<Known<ExternalRecordList>>;
  readonly record: (id: string) => UseQueryOptions<Known<ExternalRecord>>;
  /** The file that proves it, from the LMS. */
  readonly attachment: (url: string) => UseQueryOptions<LmsFile>;
  readonly calls: CallsDeps;
  readonly drafts: ExternalDrafts;
  /** The file that went with a call, as long as it is here. */
  readonly fileOf: (callId: string) => Promise<File | undefined>;
  readonly isOnline: Store<boolean>;
  readonly hrefOfExternalRecord: (id: string) => string;
  readonly hrefOfExternalTraining: string;
  readonly hrefOfRecord: string;
}
