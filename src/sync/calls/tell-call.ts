import type { CallEntry } from '#offline/learner-schema.ts';
import { TellingStopped } from '../telling-stopped.ts';
import type { Telling } from '../telling.ts';

/** Tells one call that a person made. Nobody makes any yet. Throws TellingStopped. */
export async function tellCall(t: Telling<CallEntry>): Promise<void> {
  if ((await t.db.get('calls', t.journal.entry.about.callId)) === undefined) return t.journal.settle('refused', 'data-missing');
  throw new TellingStopped({ kind: 'later', because: 'bad-answer' });
}
