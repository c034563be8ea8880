/** What became of one package. */
export interface CorpusRow {
  readonly name: string;
  /** `SCORM 1.2`, `SCORM 2004`, or `–` where it was refused. */
  readonly kind: string;
  readonly launched: number;
  readonly launchable: number;
  readonly apiCalls: number;
  readonly apiErrors: number;
  /** Files that the course asked for and the archive does not have. */
  readonly missingFiles: number;
  /** What the LMS holds in the end: each different status of its items. */
  readonly end: string;
  readonly isSynced: boolean;
  readonly seconds: number;
  /** A driver of its own clicked it to a true end. */
  readonly isDriven: boolean;
  /** Why it was refused, or what went wrong: a reason and its sentence. */
  readonly reason?: string;
  readonly sentence?: string;
}
