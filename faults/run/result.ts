import type { Doubt } from '../judge/doubts.ts';
import type { Finding } from '../judge/finding.ts';

/** What came of one history. */
export interface Result {
  readonly seed: number;
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
  readonly devices: number;
  /** Something went wrong in it: on the wire, or with a browser or the LMS. */
  readonly isFaulty: boolean;
  readonly requests: number;
  readonly sittings: number;
}
