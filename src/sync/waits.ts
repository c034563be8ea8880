// Every length of time that the telling knows, in one place.

/** A request whose answer was lost may still land: until then nothing is asked or said for its enrollment (S4). Longer than any request may take. */
export const quarantineMs = 60_000;

/** The shortest time between two tellings of a run that goes on (S14). */
export const soonerMs = 10_000;

/** The first wait after a failure; it doubles with each further one (S8). */
export const firstRetryMs = 2_000;
/** The longest wait between two tries: trying never ends (S8). */
export const longestRetryMs = 5 * 60_000;

/** The longest wait that an LMS may ask for (`Retry-After`): a proxy's page asks for a day, and a browser's timer of more than 24 days is over at once. */
export const longestAskedForMs = 3_600_000;

/** A device whose clock differs from the LMS's by less than this is right: the `Date` header has whole seconds and the answer took its time to come. */
export const sameClockMs = 10_000;

/** So many enrollments are told at a time. They do not wait for each other, but a phone's network has little room (S2). */
export const enrollmentsAtOnce = 2;

/** The whole time that a learner waits for the LMS before a course opens (S7). */
export const askWithinMs = 2_000;
/** So many items are asked at a time then. */
export const itemsAskedAtOnce = 3;

/** So slow may a network be with which a file is still sent: 32 kbit/s. */
const leastBytesPerMs = 4;
/** How long the answer to a request with a file of so many bytes is waited for, sending it included. */
export const uploadMs = (bytes: number): number => 30_000 + bytes / leastBytesPerMs;
