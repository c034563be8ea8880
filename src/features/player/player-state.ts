import { betterOf } from '#formats/cmi/better-status.ts';
import type { FromRecorder } from '#player/messages.ts';
import type { SequencingNavigation } from '#player/sequencing-messages.ts';
import type { PlaceElsewhere } from '#sync/elsewhere/ask-elsewhere.ts';
import { mayBegin, partsInOrder } from './parts-in-order.ts';
import type { OpenedCourse, PlayerPart, PlayerTrouble } from './player-deps.ts';
import { inOrder, mayContinue, mayGoBack } from './sequenced-contents.ts';

/** Where the player is. `asking`, `offered`: whether another device has a newer place. `between`: a part has ended, and the next one is offered. */
export type PlayerPhase = 'asking' | 'offered' | 'opening' | 'starting' | 'playing' | 'between' | 'leaving' | 'left' | 'failed';

export interface PlayerState {
  readonly phase: PlayerPhase;
  /** Of another device: while it is offered. */
  readonly offer: PlaceElsewhere | undefined;
  readonly course: OpenedCourse | undefined;
  readonly parts: readonly PlayerPart[];
  readonly itemId: string | undefined;
  readonly saving: 'nothing-yet' | 'saving' | 'saved' | 'not-saved';
  readonly savedAt: number | undefined;
  readonly trouble: PlayerTrouble | undefined;
  /** The learner wanted to leave, and not all of it could be written: nothing is lost yet. */
  readonly isHeld: boolean;
  /** The course has finished the part by itself and is still on the screen: what comes next may be offered. */
  readonly hasFinished: boolean;
  /** In a course with an order: what may be asked for now. */
  readonly navigation: SequencingNavigation | undefined;
  /** In a course with an order: nothing more comes. */
  readonly isAtEnd: boolean;
  /** How often a course with an order did not allow what was asked for. */
  readonly refusals: number;
  /** The part that was open last is not on the screen any more. */
  readonly isPartOver: boolean;
  /** How often the learner asked for the bar from within the course. */
  readonly barAsked: number;
  /** What the course itself asked for: obeyed by the page. */
  readonly wish: 'exit' | 'suspend' | 'close' | 'continue' | 'previous' | undefined;
}

export type PlayerEvent =
  | { readonly type: 'asking' }
  | { readonly type: 'offered'; readonly offer: PlaceElsewhere }
  | { readonly type: 'opening' }
  | { readonly type: 'course-opened'; readonly course: OpenedCourse }
  | { readonly type: 'item-asked'; readonly itemId: string }
  /** Something was asked of the course's sequencer. */
  | { readonly type: 'navigating' }
  | { readonly type: 'trouble'; readonly trouble: PlayerTrouble }
  | { readonly type: 'between' }
  | { readonly type: 'leaving' }
  /** With trouble it was left although not all of it could be written. */
  | { readonly type: 'left'; readonly trouble?: PlayerTrouble }
  | { readonly type: 'not-left'; readonly trouble: PlayerTrouble }
  | { readonly type: 'news'; readonly news: FromRecorder };

export const firstState: PlayerState = {
  phase: 'opening',
  offer: undefined,
  course: undefined,
  parts: [],
  itemId: undefined,
  saving: 'nothing-yet',
  savedAt: undefined,
  trouble: undefined,
  isHeld: false,
  hasFinished: false,
  navigation: undefined,
  isAtEnd: false,
  refusals: 0,
  isPartOver: true,
  barAsked: 0,
  wish: undefined,
};

/** What an event makes of the state. */
export function nextState(state: PlayerState, event: PlayerEvent): PlayerState {
  const next = afterEvent(state, event);
  if (next.parts === state.parts && next.itemId === state.itemId) return next;
  return { ...next, parts: partsInOrder(next.parts, next.course?.prerequisites, next.itemId) };
}

function afterEvent(state: PlayerState, event: PlayerEvent): PlayerState {
  switch (event.type) {
    case 'asking':
    case 'opening':
      return { ...state, phase: event.type, offer: undefined };
    case 'offered':
      return { ...state, phase: 'offered', offer: event.offer };
    case 'course-opened':
      return { ...state, phase: 'starting', course: event.course, parts: event.course.parts };
    case 'item-asked':
      return { ...state, phase: 'starting', itemId: event.itemId, trouble: undefined, hasFinished: false, wish: undefined };
    case 'navigating':
      return { ...state, phase: 'starting', trouble: undefined, hasFinished: false, wish: undefined };
    case 'trouble':
      return { ...state, phase: 'failed', trouble: event.trouble };
    case 'not-left':
      return { ...state, phase: 'failed', trouble: event.trouble, isHeld: true };
    case 'between':
    case 'leaving':
      return { ...state, phase: event.type, hasFinished: false, wish: undefined };
    case 'left':
      return { ...state, phase: 'left', trouble: event.trouble, hasFinished: false, wish: undefined };
    case 'news':
      return { ...state, ...whatChanged(state, event.news) };
    default:
      return state;
  }
}

function whatChanged(state: PlayerState, news: FromRecorder): Partial<PlayerState> {
  const { phase, itemId, parts, barAsked } = state;
  if (news.type === 'item-started') return phase === 'starting' && news.itemId === itemId ? { phase: 'playing', isPartOver: false } : {};
  if (news.type === 'item-ended') return news.itemId === itemId ? { isPartOver: true } : {};
  // An item that a sequencer begins anew knows nothing of what it was: what was earned stays.
  const isKept = state.navigation !== undefined;
  if (news.type === 'item-state') return { parts: parts.map((part) => (part.id === news.itemId ? changed(part, news, isKept) : part)) };
  if (news.type === 'saved') return { saving: 'saved', savedAt: news.at };
  if (news.type === 'saving' || news.type === 'not-saved') return { saving: news.type };
  if (news.type === 'content-session') return news.itemId === itemId ? { hasFinished: !news.isOpen && phase === 'playing' } : {};
  if (news.type === 'asks-for-bar') return { barAsked: barAsked + 1 };
  if (news.type === 'wants-to-leave') return { wish: news.why };
  if (news.type === 'failed') return { phase: 'failed', trouble: { reason: news.reason, detail: news.detail } };
  return phase === 'leaving' || phase === 'left' ? {} : whatMoved(state, news);
}

/** What a course with an order does by itself, or as it was asked. */
function whatMoved({ phase, itemId, parts, refusals, isPartOver }: PlayerState, news: FromRecorder): Partial<PlayerState> {
  if (news.type === 'item-asked') return { phase: 'starting', itemId: news.itemId, isPartOver: true, hasFinished: false, wish: undefined };
  if (news.type === 'navigation') return { navigation: news.navigation, parts: inOrder(parts, news.navigation) };
  if (news.type === 'stayed') {
    const isBack = phase === 'starting' && itemId !== undefined;
    return { ...(isBack ? { phase: isPartOver ? 'between' : 'playing' } : {}), ...(news.isRefused ? { refusals: refusals + 1 } : {}) };
  }
  if (news.type !== 'session-ended') return {};
  return news.reason === 'suspend-all' ? { wish: 'suspend', phase: 'playing' } : { phase: 'between', isAtEnd: true, hasFinished: false };
}

function changed(part: PlayerPart, news: Extract<FromRecorder, { type: 'item-state' }>, isKept: boolean): PlayerPart {
  const score = news.scoreRaw === undefined ? part.score : { ...part.score, raw: news.scoreRaw, ...(news.scoreMax === undefined ? {} : { max: news.scoreMax }) };
  const status = isStatus(news.status) ? news.status : part.status;
  return { ...part, status: isKept ? betterOf(part.status, status) : status, score };
}

const statuses: readonly string[] = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'] satisfies readonly PlayerPart['status'][];
const isStatus = (text: string): text is PlayerPart['status'] => statuses.includes(text);

export const isDone = (part: PlayerPart): boolean => part.status === 'passed' || part.status === 'completed';

/** The part that opens when nobody asked for one: what was begun, else what is new, else the first. */
export const partToOpen = (parts: readonly PlayerPart[]): PlayerPart | undefined =>
  parts.find((part) => mayBegin(part) && (part.status === 'incomplete' || part.status === 'browsed')) ?? parts.find((part) => mayBegin(part) && !isDone(part)) ?? parts.find(mayBegin) ?? parts[0];

/** The neighbour of a part that may be opened, as far as is known; after the last and before the first there is none. */
export const neighbourOf = (parts: readonly PlayerPart[], itemId: string | undefined, step: 1 | -1): PlayerPart | undefined => {
  const place = parts.findIndex((part) => part.id === itemId);
  if (place < 0) return undefined;
  const beyond = step > 0 ? parts.slice(place + 1) : parts.slice(0, place).toReversed();
  return beyond.find((part) => part.waits?.isClosed !== true);
};

/** Whether one may go back and on from a part. */
export interface PartWay {
  readonly previous: boolean;
  readonly next: boolean;
}

/** Back and on from the part that is open, where the course allows it. */
export const waysFrom = ({ parts, itemId, navigation }: Pick<PlayerState, 'parts' | 'itemId' | 'navigation'>): PartWay => {
  if (navigation) return { previous: mayGoBack(navigation), next: mayContinue(navigation) };
  const allowed = (part: PlayerPart | undefined): boolean => part !== undefined && part.waits?.isClosed !== true;
  return { previous: allowed(neighbourOf(parts, itemId, -1)), next: allowed(neighbourOf(parts, itemId, 1)) };
};

/** The score to show for the course: of the part that was just open, else of the last one that has one. */
export const scoreToShow = (parts: readonly PlayerPart[], itemId: string | undefined): PlayerPart['score'] =>
  parts.find((part) => part.id === itemId)?.score ?? parts.findLast((part) => part.score)?.score;

/** The part that is to be done after this one: the next in order, else one that was left out before it. */
export const nextToDo = (parts: readonly PlayerPart[], itemId: string | undefined): PlayerPart | undefined => {
  const place = parts.findIndex((part) => part.id === itemId);
  return [...parts.slice(place + 1), ...parts.slice(0, Math.max(place, 0))].find((part) => mayBegin(part) && !isDone(part));
};
