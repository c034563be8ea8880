/**
 * How real LMSs differ where nothing is written down (design/sync.md, "How it is proved"). The reference LMS is never kinder than a real one, so the
 * usual temperament is an unkind one, and others are played in tests.
 */
export interface Temperament {
  /** What a HACP session answers once ExitAU was told: error 1 "Terminated", error 3 as if it had never been, or as if nothing had happened. */
  readonly sessionAfterExit: 'terminated' | 'unknown' | 'goes-on';
  /** True: a second ExitAU of a session that goes on adds the session's time once more. */
  readonly secondExitCountsAgain: boolean;
  /** When a session's time gets into the item's total: `on-exit` counts it once at ExitAU; `on-each-put` adds what each PutParam says, as if it were a delta. */
  readonly timeCounts: 'on-exit' | 'on-each-put';
  /** What a new session for an item does with one that was never exited: leave it as it is, or drop it with its time and values. */
  readonly newSession: 'leaves-the-old' | 'drops-the-old';
  /** What hacpInfo answers: a new session each time, or the same ID for an item always, with the values that were put before; it runs again as soon as it is asked for. */
  readonly sessionIds: 'new-each-time' | 'same-for-ever';
  /** [Core_Lesson] is cut after so many characters (facts E.4: 4096 are guaranteed). */
  readonly suspendDataLimit: number;
  /** True: a worse status replaces a better one of the same attempt. False: the better one stays (rule S6 must not rely on it). */
  readonly acceptsWorseStatus: boolean;
  /** True: where item and content give both a mastery score and a raw score, *completed* becomes *passed* or *failed* (facts E.5, 6: one server does it). */
  readonly masteryDecides: boolean;
  /** The version that HACP answers name: the caller's own, or always 2.2, which also takes no decimals in scores and times (facts E.4). */
  readonly hacpVersion: 'as-asked' | '2.2';
  /** True: lines of free text are trimmed and joined with CR LF (facts E.6, hazards). */
  readonly trimsLines: boolean;
  /** True: a new attempt takes the record back from *completed* to *in process*. */
  readonly newAttemptReopens: boolean;
  /** What somebody gets who is not signed in: 401, or the site's sign-in page with status 200, as behind many single sign-ons. */
  readonly signedOutAnswer: 'status-401' | 'sign-in-page';
  /** True: date-times of launches are kept to the minute. */
  readonly hasMinuteDates: boolean;
  /**
   * True: only what the vendor is known to answer (design/gaps.md, "plain"). A function whose shape is ours answers with an empty list, or 404 where it is no list; nothing is
   * taken in parts (`Range`); unknown elements stand in unknown places.
   */
  readonly isPlain: boolean;
  /** How long a browser's session lives without being used, in minutes; undefined: as `POST /session` promises. */
  readonly sessionMinutes: number | undefined;
  /** True: `trainingHistoryCsv` adds a record for each row, whatever is there; LOTYPE counts, and ACTION, Parent Program ID and Transfer Session Code do not (facts B.1). */
  readonly skipsEnrollmentCheck: boolean;
}

export const usualTemperament: Temperament = {
  sessionAfterExit: 'terminated',
  secondExitCountsAgain: true,
  timeCounts: 'on-exit',
  newSession: 'leaves-the-old',
  sessionIds: 'new-each-time',
  suspendDataLimit: 4096,
  acceptsWorseStatus: true,
  masteryDecides: false,
  hacpVersion: 'as-asked',
  trimsLines: false,
  newAttemptReopens: true,
  signedOutAnswer: 'status-401',
  hasMinuteDates: false,
  isPlain: false,
  sessionMinutes: undefined,
  skipsEnrollmentCheck: false,
};

/** The LMS that gives only what is documented or was seen. */
export const plainTemperament: Partial<Temperament> = { isPlain: true, sessionMinutes: 20 };
