import { writeTimespan } from '#formats/durations.ts';
import { readGetParam } from '#formats/hacp/get-param.ts';
import { parseHacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { parseHacpRequest } from '#formats/hacp/hacp-request.ts';
import { putParamAsCmi } from '#formats/hacp/put-as-cmi.ts';
import type { SeenBeginning, SeenChange } from './witness.ts';

/** One request that AICC content made, as it was written, and what it was answered. */
export interface SeenPost {
  readonly body: string;
  readonly answer: string;
  /** When it was made. */
  readonly atMs: number;
}

/** What the post says in the words of the witness: nothing where it was refused, or only ends the session. */
export function hearHacp({ body, answer, atMs }: SeenPost): { readonly began?: SeenBeginning; readonly changes: readonly SeenChange[] } {
  const [asked, answered] = [parseHacpRequest(body), parseHacpAnswer(answer)];
  if (answered === 'not-hacp' || answered.error !== 0) return { changes: [] };
  if (asked.command === 'GetParam') {
    const { location = '', suspendData = '', totalSeconds = 0 } = readGetParam(answered.data);
    return { began: { atMs, location, suspendData, totalTime: writeTimespan(totalSeconds) }, changes: [] };
  }
  if (asked.command !== 'PutParam') return { changes: [] };
  return { changes: Object.entries(putParamAsCmi(asked.data, {})).map(([element, value]) => ({ element, value, atMs })) };
}
