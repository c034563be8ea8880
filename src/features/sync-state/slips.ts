import type { OutboxEntry } from '#offline/learner-schema.ts';
import type { CallKind } from '#offline/calls/stored-call.ts';
import { countedAs } from '#offline/counted-as.ts';
import { heldBehindParked, isCallLine, type HistoryLine } from '#offline/outbox.ts';

/** What became of something that has to be sent; `refused` holds what the LMS refused and what waits behind a refused enrollment, `undone` what its person took back in time, `moved` what is in a file for another device. */
export type SlipState = 'open' | 'waiting' | 'sent' | 'unsure' | 'refused' | 'undone' | 'moved';

/** The delivery slip of one opening of a course, with what was run in it, or of one thing that a person decided. Cheap to make: the badge is made of all of them at each change. */
export interface Slip {
  /** Names it in addresses. */
  readonly id: string;
  readonly what: 'course' | CallKind;
  /** The course that it is about; undefined where it is about something else. */
  readonly enrollmentId: string | undefined;
  readonly title: string;
  /** In whose place, or in which position, it was decided. */
  readonly whose?: { readonly kind: 'person' | 'position'; readonly name: string } | undefined;
  /** When it was done; undefined where that is not known any more. */
  readonly startedAt: number | undefined;
  readonly state: SlipState;
  /** When the learner said that they have seen its open question; undefined as long as any of it is unseen, or where nothing is open. */
  readonly seenAt: number | undefined;
  /** In the order of what happened. */
  readonly lines: readonly HistoryLine[];
  /** Of its entries that wait, those that wait behind one that was set aside, which may be another slip's: by `seq`, that one. They do not go by themselves. */
  readonly heldBy: ReadonlyMap<number, OutboxEntry>;
}

/** What an entry of the outbox is to its person. */
export const stateOf = ({ state }: Pick<OutboxEntry, 'state'>): SlipState => (state === 'told' ? 'sent' : state === 'parked' ? 'refused' : state);

// What needs the learner's eyes counts most, then what goes on.
const weights: readonly SlipState[] = ['refused', 'unsure', 'open', 'waiting', 'moved', 'sent', 'undone'];

/** One slip for each opening of a course and for each call, the newest first. */
export function slipsOf(history: readonly HistoryLine[]): readonly Slip[] {
  const byId = Map.groupBy(history, ({ entry }) => countedAs(entry));
  const held = heldBehindParked(history.map(({ entry }) => entry));
  return [...byId].map(([id, lines]) => slipOf(id, lines.toSorted((one, other) => one.entry.seq - other.entry.seq), held));
}

/** What stands between the learner and "everything is sent", counted in slips: one figure for the badge, the card and the way out. */
export interface Tally {
  /** They still wait, wholly or in part. */
  readonly waiting: number;
  /** Whether all of it arrived is not known. */
  readonly unsure: number;
  /** The LMS did not take them. */
  readonly refused: number;
  /** They are in a file for another device. */
  readonly moved: number;
  /** Of the unsure and refused ones, those that the learner has not said to have seen. */
  readonly unseen: number;
}

/** Counts each slip once: what still waits of an unsure one is not a result more. */
export function tallyOf(slips: readonly Slip[]): Tally {
  const count = (is: (slip: Slip) => boolean): number => slips.filter(is).length;
  const countOf = (wanted: SlipState): number => count(({ state }) => state === wanted);
  return {
    waiting: count(({ state, lines }) => !isOpenQuestion(state) && lines.some(({ entry }) => entry.state === 'waiting')),
    unsure: countOf('unsure'),
    refused: countOf('refused'),
    moved: countOf('moved'),
    unseen: count(({ state, seenAt }) => isOpenQuestion(state) && seenAt === undefined),
  };
}

/** It did not arrive for certain, and does not go on by itself. */
export const isOpenQuestion = (state: SlipState): boolean => state === 'unsure' || state === 'refused';

/** There is nothing left to tell: its edge is drawn solid. */
export const isFastened = (state: SlipState): boolean => state === 'sent' || state === 'undone';

/** The figure on the badge: what waits, and what nobody has looked at yet. */
export const badgeCount = ({ waiting, unseen }: Tally): number => waiting + unseen;

function slipOf(id: string, lines: readonly HistoryLine[], held: ReadonlyMap<number, OutboxEntry>): Slip {
  const heldBy = new Map(lines.flatMap(({ entry: { seq } }) => [held.get(seq)].flatMap((holder) => (holder ? [[seq, holder] as const] : []))));
  const asked = entriesAskedOf({ lines, heldBy });
  const found = asked.map(stateOf);
  return {
    id,
    enrollmentId: lines[0]?.entry.enrollmentId,
    ...aboutOf(lines),
    state: weights.find((state) => found.includes(state)) ?? 'sent',
    seenAt: seenAtOf(asked),
    lines,
    heldBy,
  };
}

/** Its entries, and those of other slips that hold some of them: what somebody does about an open question is done about all of them. */
export const entriesAskedOf = ({ lines, heldBy }: Pick<Slip, 'lines' | 'heldBy'>): readonly OutboxEntry[] => [...new Set([...lines.map(({ entry }) => entry), ...heldBy.values()])];

function aboutOf(lines: readonly HistoryLine[]): Pick<Slip, 'what' | 'title' | 'startedAt' | 'whose'> {
  const call = lines.find(isCallLine)?.call;
  if (call) return { what: call.kind, title: call.subject, startedAt: call.madeAt, ...(call.whose !== undefined && { whose: { kind: call.context.onBehalfOf === undefined ? 'position' : 'person', name: call.whose } as const }) };
  const launch = lines.map((line) => (isCallLine(line) ? undefined : line.launch)).find((found) => found !== undefined);
  return { what: 'course', title: launch?.moduleTitle ?? '', startedAt: launch?.startedAt };
}

function seenAtOf(entries: readonly OutboxEntry[]): number | undefined {
  const open = entries.filter((entry) => isOpenQuestion(stateOf(entry)));
  return open.length > 0 && open.every(({ seenAt }) => seenAt !== undefined) ? Math.max(...open.map(({ seenAt = 0 }) => seenAt)) : undefined;
}
