import type { CmiScore } from '#formats/cmi.ts';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { OutboxEntry, Sitting } from '#offline/learner-schema.ts';
import { sessionSeconds } from '#offline/session-seconds.ts';
import type { HeldEnrollment, HeldItem } from '#server/functions/reference/held-record-shape.ts';

/** Both sides end a session by clocks of their own. */
const secondsApart = 1;

/** The first thing of what this device recorded that was not told, or that the LMS holds otherwise, in words; undefined when there is none. */
export function differenceOf(sittings: readonly Sitting[], entries: readonly OutboxEntry[], held: HeldEnrollment | undefined): string | undefined {
  const untold = entries.find(({ state }) => state !== 'told');
  if (untold) return `${untold.about.kind} ${untold.seq} is ${untold.state}${untold.reason ? ` (${untold.reason})` : ''}`;
  if (entries.length !== sittings.length + 1) return `${entries.length} entries in the outbox for one launch and ${sittings.length} sittings`;
  if (held?.launches.length !== 1) return `${held?.launches.length ?? 0} launches at the LMS`;
  for (const itemId of new Set(sittings.map((one) => one.itemId))) {
    const item = held.items.find(({ id }) => id === itemId);
    const own = sittings.filter((one) => one.itemId === itemId);
    const difference = item ? itemDifference(own, item) : 'not at the LMS';
    if (difference) return `${itemId}: ${difference}`;
  }
  return undefined;
}

/** Where one item's runs on this device and what the LMS holds of it differ, in words. */
export function itemDifference(own: readonly Sitting[], item: HeldItem): string | undefined {
  const last = own.at(-1);
  if (!last) return undefined;
  const { status, score } = readItemResult(last);
  if (item.status !== status) return `${status} here, ${item.status} at the LMS`;
  const [here, there] = [scoreInWords(asCarried(score)), scoreInWords(heldScore(item))];
  if (here !== there) return `score ${here} here, ${there} at the LMS`;
  const seconds = own.reduce((sum, one) => sum + sessionSeconds(one, readItemResult(one)), 0);
  return Math.abs(item.totalSeconds - seconds) > secondsApart ? `${seconds} s here, ${item.totalSeconds} s at the LMS` : undefined;
}

/** HACP writes a score as raw, maximum, minimum: a minimum without a maximum has no place (facts E.5). */
function asCarried(score: CmiScore | undefined): CmiScore | undefined {
  return score && score.max === undefined ? { raw: score.raw } : score;
}

function heldScore({ scoreRaw, scoreMax, scoreMin }: HeldItem): CmiScore | undefined {
  if (scoreRaw === null) return undefined;
  return { raw: scoreRaw, ...(scoreMax !== null && { max: scoreMax }), ...(scoreMin !== null && { min: scoreMin }) };
}

function scoreInWords(score: CmiScore | undefined): string {
  return score ? `${score.raw} of ${score.min ?? '–'} to ${score.max ?? '–'}` : 'none';
}
