import { ApiError } from '#api/api-error.ts';
import type { OutboxEntry } from '#offline/learner-schema.ts';
import { ask } from './ask-and-say.ts';
import type { StepNote } from './journal.ts';
import type { LmsReading } from './lms-for-telling.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/** A reading as a step's note: only what the LMS said. */
export const noteOfReading = (reading: LmsReading): StepNote =>
  Object.fromEntries(Object.entries(reading).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** Looks before a launch is told. A refusal refuses the launch only when it comes for the fifth time: a proxy in trouble refuses too. Throws TellingStopped. */
export async function lookBefore(t: Telling): Promise<LmsReading> {
  try {
    return await ask(t, 'look-before', (signal) => t.lms.look(t.journal.entry.enrollmentId, signal), (reading) => ({ state: 'done', note: noteOfReading(reading) }));
  } catch (error) {
    if (!(error instanceof TellingStopped) || error.stop.kind !== 'refused') throw error;
    await t.journal.record('look-before', 'refused', { failedBy: error.stop.reason });
    askAgainIfRefused(t, 'look-before');
    throw error;
  }
}

/**
 * Looks again after something was told; `more` joins the reading in the note. When the LMS does not let it look, that changes nothing of what was told: the
 * step is refused and the reading undefined. Throws TellingStopped for what passes.
 */
export async function lookAfter(t: Telling, more: StepNote = {}): Promise<LmsReading | undefined> {
  try {
    const look = (signal: AbortSignal): Promise<LmsReading> => t.lms.look(t.journal.entry.enrollmentId, signal);
    return await ask(t, 'look-after', look, (reading) => ({ state: 'done', note: { ...more, ...noteOfReading(reading) } }));
  } catch (error) {
    if (!(error instanceof TellingStopped) || (error.stop.kind !== 'parked' && error.stop.kind !== 'refused')) throw error;
    const why = error.cause instanceof ApiError ? error.cause.reason : 'refused';
    await t.journal.record('look-after', 'refused', { ...more, failedBy: why });
    return undefined;
  }
}

/**
 * A proxy in trouble refuses too: a look that was refused, and that something depends on, is for another time. After the fifth refusal this returns, and nobody knows. Throws
 * TellingStopped.
 */
export function askAgainIfRefused({ journal }: Telling<OutboxEntry>, look: 'look-before' | 'look-after' = 'look-after'): void {
  const refused = journal.entry.steps.filter(({ name, state }) => name === look && state === 'refused').length;
  if (refused < enoughRefusals) throw new TellingStopped({ kind: 'later', because: 'bad-answer' });
}
const enoughRefusals = 5;

/** The reading before, told apart from the one after in the same note. */
export const asBefore = (note: StepNote | undefined): StepNote =>
  Object.fromEntries(Object.entries(note ?? {}).map(([name, value]) => [`${name}Before`, value]));
