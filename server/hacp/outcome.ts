/** What a command came to (facts E.3). */
export interface HacpOutcome {
  readonly error: 0 | 1 | 3;
  readonly text: string;
  /** `aicc_data` of the answer to GetParam. */
  readonly data?: string;
}

export const successful: HacpOutcome = { error: 0, text: 'Successful' };
export const invalidSession: HacpOutcome = { error: 3, text: 'Invalid Session ID' };
/** Also for commands out of their order, as one LMS says it (facts E.3). */
export const invalidCommand = (text: 'Invalid Command' | 'Not Initialized' | 'Terminated'): HacpOutcome => ({ error: 1, text });
