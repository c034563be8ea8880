import { alias, coded, dateTime, expected, identifier, integer, object, optional, text, type Coded, type Shape } from './shape.ts';

/** What `launchTracker` answers (ours: facts C.6). */
export interface LaunchReceipt {
  /** `ok` */
  readonly status?: string;
  readonly enrollment?: LaunchedEnrollment;
}

/** The enrollment after the launch was counted. */
export interface LaunchedEnrollment {
  readonly id: string;
  readonly attemptCount?: number;
  readonly lastAttemptDate?: string;
  readonly overallStatus?: Coded;
}

export const launchReceipt: Shape<LaunchReceipt> = object<LaunchReceipt>({
  status: expected(text),
  enrollment: expected(
    object<LaunchedEnrollment>({ id: identifier, attemptCount: expected(integer), lastAttemptDate: optional(dateTime), overallStatus: expected(coded) }),
  ),
});

/** What `hacpInfo` answers: what is needed to talk HACP for one item (ours: facts C.6). */
export interface HacpAccess {
  /** The HACP endpoint, an absolute address of the LMS: `LmsClient.hacp` maps it. */
  readonly url: string;
  readonly sessionId: string;
  readonly auPassword?: string;
  /** The protocol version that the endpoint speaks. */
  readonly version?: string;
  readonly itemId?: string;
}

export const hacpAccess: Shape<HacpAccess> = object<HacpAccess>({
  url: alias(identifier, 'aiccUrl'),
  sessionId: alias(identifier, 'aiccSid'),
  auPassword: optional(text),
  version: optional(text),
  itemId: optional(text),
});
