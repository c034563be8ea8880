/** One entry of an archive, as its directory describes it. A plain object, so that it can cross a message port. */
export interface ZipEntry {
  /** Decoded, forward slashes, no `./`, never absolute, never climbing; ends in `/` for a directory. */
  readonly path: string;
  /** 0: stored as it is; 8: deflated. */
  readonly method: 0 | 8;
  /** Bytes in the archive. */
  readonly compressedSize: number;
  /** Bytes when inflated, as the directory promises. */
  readonly size: number;
  readonly crc32: number;
  /** Where the local header is, counted from the first byte of the file (bytes before the archive included). */
  readonly headerOffset: number;
  /** Where the next entry's header or the directory starts: local header and data lie before it. */
  readonly endsBefore: number;
  readonly isDirectory: boolean;
}
