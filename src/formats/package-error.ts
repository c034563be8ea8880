/** Why a content package cannot be used: a closed vocabulary, also the key of the sentence on a screen. */
export type PackageErrorReason =
  | 'empty' // no bytes at all
  | 'not-a-zip'
  | 'cut-short' // a ZIP that ends too early
  | 'directory-lies' // sizes, offsets or overlaps that cannot be true
  | 'unsafe-name' // an entry named `../x`, `/x` or `C:x`
  | 'encrypted'
  | 'unknown-compression'
  | 'damaged-entry' // an entry whose bytes do not inflate to what the directory says
  | 'too-large' // an entry or a text beyond what a device can hold
  | 'no-manifest'
  | 'manifest-not-xml'
  | 'no-organization'
  | 'nothing-to-launch'
  | 'launch-file-missing'
  | 'unsupported-kind'; // recognised, but not playable here: cmi5, xAPI, H5P, IMS LD …

/** Thrown by readers of packages. `message` is one English sentence that names the cause and the next step. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  readonly reason: PackageErrorReason;
  /** The file, entry or kind that it is about, where there is one. */
  readonly subject: string | undefined;

  constructor(reason: PackageErrorReason, message: string, subject?: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.subject = subject;
  }
}
