/** How large a package may be. */
export interface PackageLimits {
  /** Of the archive itself. Nothing larger is kept while it arrives. */
  readonly mostArchiveBytes: number;
  /** Of all its files together, unpacked: they are all inflated once at import, which costs time and no room. */
  readonly mostUnpackedBytes: number;
}

const gibibyte = 1024 ** 3;

/** The largest courses seen are of one gigabyte, mostly video, which does not shrink. */
export const usualPackageLimits: PackageLimits = { mostArchiveBytes: 2 * gibibyte, mostUnpackedBytes: 8 * gibibyte };
