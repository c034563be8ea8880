import type { LmsClient } from '#api/client.ts';
import type { NumberedRequest, Recalled } from '#api/recall.ts';
import type { HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import type { HacpCommand } from '#formats/hacp/hacp-request.ts';

/** What the LMS holds for an enrollment, as far as it says. */
export interface LmsReading {
  readonly attemptCount?: number | undefined;
  readonly lastAttemptDate?: string | undefined;
  /** Plain code (facts D.2). */
  readonly overallStatus?: string | undefined;
  readonly score?: number | undefined;
}

/** A HACP session for one item. */
export interface HacpSession {
  /** As the LMS gave it. */
  readonly url: string;
  readonly sessionId: string;
  readonly auPassword?: string | undefined;
}

export interface LaunchToTell {
  readonly enrollmentId: string;
  readonly datetime: Date;
  readonly allowNewAttempt: boolean;
}

export interface ItemAddress {
  readonly enrollmentId: string;
  readonly itemId: string;
}

export interface HacpMessage {
  readonly command: HacpCommand;
  readonly data?: string | undefined;
}

/**
 * The LMS as the telling needs it. Everything throws ApiError, whose `didReachLms` decides whether a write is unsure; an answer that is not HACP is
 * `bad-answer`. A HACP error is an answer and not an exception. Writes take no signal: once on their way they are waited for, within the client's own bounds.
 */
export interface LmsForTelling {
  /** What the app's own server remembers of requests; absent where the telling meets an LMS without one. */
  readonly memory?: ServerMemory;
  /** Any function of the contract, for the calls that a person makes. */
  readonly call: LmsClient['call'];
  me(signal: AbortSignal): Promise<{ readonly userId: string }>;
  look(enrollmentId: string, signal: AbortSignal): Promise<LmsReading>;
  launchTracker(launch: LaunchToTell, number?: string): Promise<LmsReading>;
  hacpInfo(item: ItemAddress, signal: AbortSignal): Promise<HacpSession>;
  hacp(session: HacpSession, message: HacpMessage, signal?: AbortSignal, number?: string): Promise<HacpAnswer>;
}

/** Decision 0036. A write's number and the last mark stand in its intent; after the quarantine it can be asked for by them. */
export interface ServerMemory {
  newNumber(): string;
  /** Undefined as long as no server of ours has told one. */
  mark(): string | undefined;
  /** Throws ApiError where no word of that server comes. */
  recall(request: NumberedRequest, signal: AbortSignal): Promise<Recalled>;
  /** The answer to `launchTracker` in a text; `refused` where the LMS said no, undefined where it is none. */
  launchIn(text: string): LmsReading | 'refused' | undefined;
}
