// What the app's window and player.html say to each other over a port of their own, beside the recorder's: how the course is shown, and whether it still answers.
// Nothing of this is recorded. The player's side belongs to the course, so each message is parsed here.

/** How a course of fixed size is shown: whole; so that it fills the screen; as large as it was made. */
export const stageViews = ['fit', 'fill', 'full'] as const;
export type StageView = (typeof stageViews)[number];

/** app window → player.html */
export type ToStage =
  | { readonly type: 'view'; readonly view: StageView }
  /** Whether a finger or the mouse moves the course instead of working in it. */
  | { readonly type: 'moving'; readonly isOn: boolean }
  | { readonly type: 'ping'; readonly id: number };

/** What there is to say about a course's size. */
export interface StageShape {
  /** `flows`: its text wraps to the screen; `scales`: it draws its stage as large as there is room; `fixed`: it is as wide as it is, whatever the room. */
  readonly kind: 'flows' | 'scales' | 'fixed';
  readonly isWiderThanTall: boolean;
  /** How large its small text is on the screen now, in CSS px; null where there is none to be seen. */
  readonly textPx: number | null;
  /** In this view a part of it is outside the screen. */
  readonly isLarger: boolean;
}

/** player.html → app window */
export type FromStage =
  | { readonly type: 'pong'; readonly id: number }
  | { readonly type: 'shape'; readonly shape: StageShape }
  /** The learner wants to be at the bar, with the keyboard. */
  | { readonly type: 'asks-for-bar' };

const kinds: ReadonlySet<unknown> = new Set<StageShape['kind']>(['flows', 'scales', 'fixed']);
const mostPx = 1000;

/** The message that this is, in an object of our own, or undefined. `data` came out of a structured clone: reading it runs no code of the course. */
export function parseStageMessage(data: unknown): FromStage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, id, shape } = data as Readonly<Record<string, unknown>>;
  if (type === 'pong') return Number.isSafeInteger(id) ? { type, id: Number(id) } : undefined;
  if (type === 'asks-for-bar') return { type };
  return type === 'shape' ? parseShape(shape) : undefined;
}

function parseShape(shape: unknown): FromStage | undefined {
  if (typeof shape !== 'object' || shape === null) return undefined;
  const { kind, isWiderThanTall, textPx, isLarger } = shape as Readonly<Record<string, unknown>>;
  const isSize = textPx === null || (typeof textPx === 'number' && textPx >= 0 && textPx <= mostPx);
  if (!kinds.has(kind) || typeof isWiderThanTall !== 'boolean' || typeof isLarger !== 'boolean' || !isSize) return undefined;
  return { type: 'shape', shape: { kind: kind as StageShape['kind'], isWiderThanTall, textPx, isLarger } };
}
