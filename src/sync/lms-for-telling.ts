import type { LmsClient } from '#api/client.ts';
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
  /** Any function of the contract, for the calls that a person makes. */
  readonly call: LmsClient['call'];
  me(signal: AbortSignal): Promise<{ readonly userId: string }>;
  look(enrollmentId: string, signal: AbortSignal): Promise<LmsReading>;
  launchTracker(launch: LaunchToTell): Promise<LmsReading>;
  hacpInfo(item: ItemAddress, signal: AbortSignal): Promise<HacpSession>;
  hacp(session: HacpSession, message: HacpMessage, signal?: AbortSignal): Promise<HacpAnswer>;
}
