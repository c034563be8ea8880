import type { FromRecorder } from '#player/messages.ts';
import type { OpenedCourse, PlayerPart, PlayerTrouble } from './player-deps.ts';

/** Where the player is. `between`: a part has ended, and the next one is offered. */
export type PlayerPhase = 'opening' | 'starting' | 'playing' | 'between' | 'leaving' | 'left' | 'failed';

export interface PlayerState {
  readonly phase: PlayerPhase;
  readonly course: OpenedCourse | undefined;
  readonly parts: readonly PlayerPart[];
  readonly itemId: string | undefined;
  readonly saving: 'nothing-yet' | 'saving' | 'saved' | 'not-saved';
  readonly savedAt: number | undefined;
  readonly trouble: PlayerTrouble | undefined;
  /** The course has finished the part by itself and is still on the screen: what comes next may be offered. */
  readonly hasFinished: boolean;
  /** How often the learner asked for the bar from within the course. */
  readonly barAsked: number;
  /** What the course itself asked for: obeyed by the page. */
  readonly wish: 'exit' | 'suspend' | 'close' | 'continue' | 'previous' | undefined;
}

export type PlayerEvent =
  | { readonly type: 'course-opened'; readonly course: OpenedCourse }
  | { readonly type: 'item-asked'; readonly itemId: string }
  | { readonly type: 'trouble'; readonly trouble: PlayerTrouble }
  | { readonly type: 'between' }
  | { readonly type: 'leaving' }
  | { readonly type: 'left' }
  | { readonly type: 'news'; readonly news: FromRecorder };

export const firstState: PlayerState = {
  phase: 'opening',
  course: undefined,
  parts: [],
  itemId: undefined,
  saving: 'nothing-yet',
  savedAt: undefined,
  trouble: undefined,
  hasFinished: false,
  barAsked: 0,
  wish: undefined,
};

/** What an event makes of the state. */
export function nextState(state: PlayerState, event: PlayerEvent): PlayerState {
  switch (event.type) {
    case 'course-opened':
      return { ...state, phase: 'starting', course: event.course, parts: event.course.parts };
    case 'item-asked':
      return { ...state, phase: 'starting', itemId: event.itemId, trouble: undefined, hasFinished: false, wish: undefined };
    case 'trouble':
      return { ...state, phase: 'failed', trouble: event.trouble };
    case 'between':
    case 'leaving':
    case 'left':
      return { ...state, phase: event.type, hasFinished: false, wish: undefined };
    case 'news':
      return { ...state, ...whatChanged(state, event.news) };
    default:
      return state;
  }
}

function whatChanged({ phase, itemId, parts, barAsked }: PlayerState, news: FromRecorder): Partial<PlayerState> {
  if (news.type === 'item-started') return phase === 'starting' && news.itemId === itemId ? { phase: 'playing' } : {};
  if (news.type === 'item-state') return { parts: parts.map((part) => (part.id === news.itemId ? changed(part, news) : part)) };
  if (news.type === 'saved') return { saving: 'saved', savedAt: news.at };
  if (news.type === 'saving' || news.type === 'not-saved') return { saving: news.type };
  if (news.type === 'content-session') return news.itemId === itemId ? { hasFinished: !news.isOpen && phase === 'playing' } : {};
  if (news.type === 'asks-for-bar') return { barAsked: barAsked + 1 };
  if (news.type === 'wants-to-leave') return { wish: news.why };
  if (news.type === 'failed') return { phase: 'failed', trouble: { reason: news.reason, detail: news.detail } };
  return {};
}

function changed(part: PlayerPart, news: Extract<FromRecorder, { type: 'item-state' }>): PlayerPart {
  const score = news.scoreRaw === undefined ? part.score : { ...part.score, raw: news.scoreRaw, ...(news.scoreMax === undefined ? {} : { max: news.scoreMax }) };
  return { ...part, status: isStatus(news.status) ? news.status : part.status, score };
}

const statuses: readonly string[] = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'] satisfies readonly PlayerPart['status'][];
const isStatus = (text: string): text is PlayerPart['status'] => statuses.includes(text);

export const isDone = (part: PlayerPart): boolean => part.status === 'passed' || part.status === 'completed';

/** The part that opens when nobody asked for one: what was begun, else what is new, else the first. */
export const partToOpen = (parts: readonly PlayerPart[]): PlayerPart | undefined =>
  parts.find((part) => part.status === 'incomplete' || part.status === 'browsed') ?? parts.find((part) => !isDone(part)) ?? parts[0];

/** The neighbour of a part; after the last and before the first there is none. */
export const neighbourOf = (parts: readonly PlayerPart[], itemId: string | undefined, step: 1 | -1): PlayerPart | undefined => {
  const place = parts.findIndex((part) => part.id === itemId);
  return place < 0 ? undefined : parts[place + step];
};

/** Where one may go from a part. */
export interface PartWay {
  readonly previous: PlayerPart | undefined;
  readonly next: PlayerPart | undefined;
}

/** Back and on from the part that is open, where the course allows it. */
export const waysFrom = ({ parts, itemId }: Pick<PlayerState, 'parts' | 'itemId'>): PartWay => {
  const allowed = (part: PlayerPart | undefined): PlayerPart | undefined => (part?.lockedBecause === undefined ? part : undefined);
  return { previous: allowed(neighbourOf(parts, itemId, -1)), next: allowed(neighbourOf(parts, itemId, 1)) };
};

/** The score to show for the course: of the part that was just open, else of the last one that has one. */
export const scoreToShow = (parts: readonly PlayerPart[], itemId: string | undefined): PlayerPart['score'] =>
  parts.find((part) => part.id === itemId)?.score ?? parts.findLast((part) => part.score)?.score;

/** The part that is to be done after this one: the next in order, else one that was left out before it. */
export const nextToDo = (parts: readonly PlayerPart[], itemId: string | undefined): PlayerPart | undefined => {
  const place = parts.findIndex((part) => part.id === itemId);
  return [...parts.slice(place + 1), ...parts.slice(0, Math.max(place, 0))].find((part) => !isDone(part) && part.lockedBecause === undefined);
};
