/** The bounds of the `datetime` of a launch, all in milliseconds by the clock of the LMS. */
export interface LaunchDateBounds {
  readonly startedAt: number;
  readonly now: number;
  /** The date that was said for the launch before this one of the same enrollment. */
  readonly notBefore?: number | undefined;
}

/**
 * When a launch happened, as it is told (S12): never in the future, never before the launch that came before it by sequence number, never before 1970. Where
 * the first two contradict each other, because a clock was set back in between, the present wins.
 */
export function launchDate({ startedAt, now, notBefore = 0 }: LaunchDateBounds): Date {
  const known = Number.isFinite(startedAt) ? startedAt : now;
  return new Date(Math.max(0, Math.min(Math.max(known, notBefore), now)));
}
