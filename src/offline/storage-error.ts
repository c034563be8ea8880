/**
 * Why something could not be kept on this device: a closed vocabulary, also the key of the sentence.
 * - `newer-version`: a newer version of the app has already changed the data; this page must be reloaded.
 * - `storage-full`: the browser gives no more room.
 * - `storage-failed`: the browser refused for another reason (private mode, a damaged profile, a connection that it closed).
 */
export type StorageErrorReason = 'newer-version' | 'storage-full' | 'storage-failed';

/** Thrown by everything in `src/offline` when the browser's storage did not do what it was asked. `cause` has the browser's own error. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly reason: StorageErrorReason;

  constructor(reason: StorageErrorReason, options?: ErrorOptions) {
    super(`The browser's storage failed: ${reason}`, options);
    this.reason = reason;
  }
}

const reasonOf = (error: unknown): StorageErrorReason => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return 'newer-version';
  // Chromium and Firefox reject the transaction with it; WebKit sometimes only says so in an UnknownError's message.
  if (name === 'QuotaExceededError' || (error instanceof Error && /quota|disk (?:is )?full/iu.test(error.message))) return 'storage-full';
  return 'storage-failed';
};

/** The same error in our vocabulary. What is already a StorageError stays as it is. */
export const asStorageError = (error: unknown): StorageError => (error instanceof StorageError ? error : new StorageError(reasonOf(error), { cause: error }));
