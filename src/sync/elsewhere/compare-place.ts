import { isWorse } from '#formats/cmi/better-status.ts';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { PlayableStandard } from '#formats/course.ts';
import { longestLocation } from '#formats/hacp/core-values.ts';
import type { HacpState } from '#formats/hacp/get-param.ts';
import { hasGroupHeaderLine } from '#formats/hacp/groups.ts';
import type { ItemHere, ItemPlace } from './told-from-here.ts';

/**
 * Whose place it is that the LMS holds of an item:
 * - `nothing`: nobody has begun it, or the LMS says nothing of it;
 * - `ours`: what this device told, or has taken over already; also where the LMS gives it back otherwise than it was sent (S13): that is never taken for another's;
 * - `behind`: less than this device told in the attempt. Something else has happened there, a new attempt for instance: there is nothing to go on from;
 * - `elsewhere`: another device's.
 */
export type WhosePlace = 'nothing' | 'ours' | 'behind' | 'elsewhere';

export function whosePlace(standard: PlayableStandard, held: HacpState, { told, record }: ItemHere): WhosePlace {
  const place = placeIn(held);
  if (!place || (place.status === 'not attempted' && place.location === '' && place.suspendData === '')) return 'nothing';
  const here = record && { ...readItemResult({ standard, data: record.data }), status: record.status };
  const known: readonly ItemPlace[] = here ? [...told, here] : told;
  if (known.some((one) => isThere(place, one))) return 'ours';
  return known.some(({ status }) => isWorse(place.status, status) && isFinished(status)) ? 'behind' : 'elsewhere';
}

/** What the LMS says of a place; undefined where it gives no status that can be read, and no place. */
export function placeIn({ status, location = '', suspendData = '' }: HacpState): ItemPlace | undefined {
  if (status === undefined && location === '' && suspendData === '') return undefined;
  return { status: status ?? 'incomplete', location, suspendData };
}

const isFinished = (status: ItemPlace['status']): boolean => status === 'passed' || status === 'completed' || status === 'failed';

/** Whether what is held is that place, and no better result; an LMS may make *passed* or *failed* of *completed* by itself (facts E.5, 6). */
function isThere(held: ItemPlace, known: ItemPlace): boolean {
  const isJudged = known.status === 'completed' && (held.status === 'passed' || held.status === 'failed');
  const isNoBetter = isJudged || !isWorse(known.status, held.status);
  return isNoBetter && oneLine(held.location) === oneLine(known.location) && isTextOf(held.suspendData, known.suspendData);
}

/** A location stands on one line, and is cut. */
const oneLine = (location: string): string => location.slice(0, longestLocation).replaceAll(/\r\n|\n|\r/g, ' ').trim();

/** Servers trim lines, cut what is long, or keep no text at all; and what reads like a group's header is never sent. */
function isTextOf(held: string, sent: string): boolean {
  if (held === '' || hasGroupHeaderLine(sent)) return true;
  const plain = (text: string): string => text.split(/\r\n|\n|\r/).map((line) => line.trim()).join('\n').trim();
  return plain(sent).startsWith(plain(held));
}
