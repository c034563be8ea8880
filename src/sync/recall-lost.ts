import type { Recalled } from '#api/recall.ts';
import { parseHacpAnswer, type HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import type { OutboxEntry, TellStep } from '#offline/learner-schema.ts';
import type { LmsReading } from './lms-for-telling.ts';
import { asStop } from './ask-and-say.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/**
 * Asks the app's own server what became of a write whose answer was lost (S4, decision 0036), when the quarantine is over. Unknown also where no such server stands before the LMS. Throws
 * TellingStopped: `refused` where something answered that knows nothing of such questions, which a proxy in trouble does too.
 */
export async function recallLost(t: Telling<OutboxEntry>, { note }: TellStep): Promise<Recalled> {
  const { memory } = t.lms;
  const [number, since] = [note?.['requestNumber'], note?.['siteMark']];
  if (!memory || typeof number !== 'string' || typeof since !== 'string') return unknown;
  try {
    return await memory.recall({ number, since }, t.signal);
  } catch (error) {
    const stop = asStop(error);
    throw new TellingStopped(stop.kind === 'parked' || (stop.kind === 'later' && stop.because === 'bad-answer') ? { kind: 'refused', reason: 'lms-refused' } : stop, { cause: error });
  }
}

const unknown: Recalled = { kind: 'unknown' };

/** As `recallLost`, for a write of HACP. */
export async function recallHacp(t: Telling, step: TellStep): Promise<{ readonly kind: 'answered'; readonly answer: HacpAnswer } | { readonly kind: 'never' | 'unknown' }> {
  const recalled = await recallLost(t, step);
  if (recalled.kind !== 'answered') return recalled;
  const answer = parseHacpAnswer(recalled.text);
  if (answer === 'not-hacp') throw cutShort();
  return { kind: 'answered', answer };
}

/** As `recallLost`, for a launch: what the LMS answered, or that it was not counted. */
export async function recallLaunch(t: Telling, step: TellStep): Promise<LmsReading | 'not-counted' | 'undecided'> {
  const recalled = await recallLost(t, step);
  if (recalled.kind !== 'answered') return recalled.kind === 'never' ? 'not-counted' : 'undecided';
  const answer = t.lms.memory?.launchIn(recalled.text);
  if (answer === undefined) throw cutShort();
  return answer === 'refused' ? 'not-counted' : answer;
}

/** The answer of then, or that to our question, was cut short on its way: it is asked for again, and not for ever. */
const cutShort = (): TellingStopped => new TellingStopped({ kind: 'refused', reason: 'lms-refused' });
