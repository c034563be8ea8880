/** What became of one package. */
export interface CorpusRow {
  readonly name: string;
  /** `SCORM 1.2`, `SCORM 2004`, `AICC`, or `–` where it was refused. */
  readonly kind: string;
  readonly launched: number;
  readonly launchable: number;
  /** Calls of the API; of AICC, requests of HACP. */
  readonly apiCalls: number;
  readonly apiErrors: number;
  /** Files that the course asked for and the archive does not have, each counted once. */
  readonly missingFiles: number;
  /** Files that the archive has and the course did not get, or could not show: a fault of the product. */
  readonly withheldFiles: readonly string[];
  /** What the browser asked the server for while the line was cut. */
  readonly askedInVain: readonly string[];
  /** What the LMS holds in the end: each different status of its items. */
  readonly end: string;
  /** Each different raw score that the LMS holds for its items. */
  readonly scores: readonly number[];
  /** Told, and equal at the LMS: launches, parts, status, score and time. */
  readonly isSynced: boolean;
  /** Where it is not: what differs. */
  readonly difference?: string;
  readonly seconds: number;
  /** A driver of its own clicked it to a true end. */
  readonly isDriven: boolean;
  /** Why it was refused, or what went wrong: a reason and its sentence. */
  readonly reason?: string;
  readonly sentence?: string;
}
