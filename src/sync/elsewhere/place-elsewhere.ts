import { betterOf } from '#formats/cmi/better-status.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import { guaranteedText } from '#formats/hacp/core-values.ts';
import type { HacpState } from '#formats/hacp/get-param.ts';
import { stateAsCmi } from '#formats/hacp/state-as-cmi.ts';
import type { PlayableStandard } from '#formats/course.ts';
import type { ItemElsewhere } from '#offline/item-elsewhere.ts';
import type { ItemPlace } from './told-from-here.ts';

/** An item that can be opened, in the order of the course. */
export interface ItemToAsk {
  readonly id: string;
  readonly title: string;
  /** How far it is here. */
  readonly status: LessonStatus;
}

/** What the LMS holds of an item that another device told. */
export interface HeldElsewhere {
  readonly itemId: string;
  readonly held: HacpState;
  readonly place: ItemPlace;
  /** Of its runs here, what the LMS does not know yet. */
  readonly untoldSeconds: number;
}

const isDone = (status: LessonStatus): boolean => status === 'passed' || status === 'completed';

/** The items that the learner may go on with: those that are not done, or the one that was asked for. An LMS is not asked for more of them than this at a time. */
export function itemsToAsk(items: readonly ItemToAsk[], wanted: string | undefined): readonly ItemToAsk[] {
  if (wanted !== undefined) return items.filter(({ id }) => id === wanted);
  return items.filter(({ status }) => !isDone(status)).slice(0, mostItems);
}
const mostItems = 12;

/** The item at which the course goes on when the other device's places are taken: the first that is under way there, else the first that is done nowhere. */
export function itemToGoOnWith(items: readonly ItemToAsk[], elsewhere: readonly HeldElsewhere[]): string | undefined {
  if (elsewhere.length === 0) return undefined;
  const there = new Map(elsewhere.map(({ itemId, place }) => [itemId, place.status]));
  const underWay = items.find(({ id }) => !isDone(there.get(id) ?? 'passed'));
  const open = items.find(({ id, status }) => !isDone(betterOf(status, there.get(id) ?? 'not attempted')));
  return (underWay ?? open ?? items.find(({ id }) => there.has(id)))?.id;
}

/** Text that may have been cut: it is not given to content, which could take half of it for the whole. */
export const mayBeCut = ({ suspendData }: Pick<ItemPlace, 'suspendData'>): boolean => suspendData.length >= guaranteedText;

/** Whether there is anything to go on from: data that may have been cut alone are nothing. */
export const isWorthOffering = (place: ItemPlace): boolean => !mayBeCut(place) || place.location !== '' || isDone(place.status);

/** As the item's next run on this device starts from it. */
export function asItemElsewhere(standard: PlayableStandard, { itemId, held, place, untoldSeconds }: HeldElsewhere): ItemElsewhere {
  const whole = mayBeCut(place) ? { ...held, suspendData: undefined } : held;
  return {
    itemId,
    status: place.status,
    score: held.score,
    data: stateAsCmi(standard, { ...whole, status: place.status }),
    ...(held.totalSeconds !== undefined && { totalSeconds: held.totalSeconds + untoldSeconds }),
  };
}

/** The place in words, where it reads like words: `Chapter 2: Ladders`. `page_07` or `3` are the content's own. */
export function readablePlace(location: string): string | undefined {
  const text = location.trim();
  const isWords = /^\p{L}[\p{L}\p{M}\p{N} ,.:;!?'’–-]*$/u.test(text) && /\p{L}{2,}.* .*\p{L}{2,}/u.test(text);
  return isWords && text.length <= longestReadable ? text : undefined;
}
const longestReadable = 60;

/** Known again by this, in few characters: a place that was answered is not offered once more. */
export async function placeMark(itemId: string, { status, location, suspendData }: ItemPlace): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode([itemId, status, location, suspendData].join('\n')));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
