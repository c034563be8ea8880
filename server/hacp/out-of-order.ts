import type { HacpSessionRow } from '../store/hacp-sessions.ts';
import type { Temperament } from '../temperament.ts';
import { invalidCommand, invalidSession, type HacpOutcome } from './outcome.ts';

/** Why a session does not take a command now: GetParam comes first (facts E.5, 1), and what ExitAU ends depends on the temperament. */
export function outOfOrder({ state }: Pick<HacpSessionRow, 'state'>, { sessionAfterExit }: Temperament): HacpOutcome | undefined {
  if (state === 'new') return invalidCommand('Not Initialized');
  if (state !== 'terminated' || sessionAfterExit === 'goes-on') return undefined;
  return sessionAfterExit === 'unknown' ? invalidSession : invalidCommand('Terminated');
}
