import { onTestFinished } from 'vitest';
import type { CmiData } from '#formats/cmi.ts';
import type { ChunksDb } from '#offline/chunks/chunks-db.ts';
import { type CoursePlayer, openRecorder, type RecorderEvent } from '#player/course-player.ts';
import type { FromPlayer, ItemStart, ToPlayer, ToRecorder } from '#player/messages.ts';
import { createRecorder } from '#player/recorder/recorder.ts';

/** A recorder in this very page, in place of its worker: the same code behind the same messages. */
export function aRecorder(openChunks: () => Promise<ChunksDb>): Worker {
  const worker = new EventTarget();
  const recorder = createRecorder({ openChunks, say: (data) => queueMicrotask(() => worker.dispatchEvent(new MessageEvent('message', { data }))) });
  return Object.assign(worker, { postMessage: (message: ToRecorder) => recorder.hear(message), terminate: () => undefined }) as unknown as Worker;
}

export interface TestPlayer {
  /** Everything that the recorder said. */
  readonly heard: ToPlayer[];
  readonly say: (message: unknown, transfer?: Transferable[]) => void;
  /** The next message of this type that was not taken yet. */
  readonly next: <Type extends ToPlayer['type']>(type: Type) => Promise<Extract<ToPlayer, { type: Type }>>;
  /** The item that was last begun. */
  readonly item: () => ItemStart | undefined;
  /** What it answers to `leave-item`; undefined: nothing at all. */
  lastWords: ((sittingId: string) => FromPlayer) | undefined;
  /** Whether it lets a course with an order be left at once: when the test is over, nobody waits for an answer. */
  letsGo: boolean;
}

export const endsWith = (data: CmiData, more: Partial<Extract<FromPlayer, { type: 'item-ended' }>> = {}) => (sittingId: string): FromPlayer => ({
  type: 'item-ended',
  sittingId,
  data,
  didContentFinish: true,
  apiCalls: 5,
  apiErrors: 0,
  ...more,
});

/** The player's end of a port, as player.html behaves: it shows what it is told to show. */
function aPlayer(port: MessagePort, { showsItems = true, isSequencing = false } = {}): TestPlayer {
  const heard: ToPlayer[] = [];
  const taken = new Set<ToPlayer>();
  const listeners = new Set<() => void>();
  let item: ItemStart | undefined;
  const say = (message: unknown, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  const player: TestPlayer = {
    heard,
    say,
    item: () => item,
    lastWords: endsWith({}),
    letsGo: false,
    next: (type) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find((message): message is Extract<ToPlayer, { type: typeof type }> => message.type === type && !taken.has(message));
          if (!found) return;
          taken.add(found);
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
  };
  port.addEventListener('message', ({ data }: MessageEvent<ToPlayer>) => {
    heard.push(data);
    if (data.type === 'open') say({ type: 'opened', ...(isSequencing && { isSequencing }) });
    if (data.type === 'start-item') {
      ({ item } = data);
      if (showsItems) say({ type: 'item-started', sittingId: item.sittingId });
    }
    if (data.type === 'leave-item' && player.lastWords) say(player.lastWords(data.sittingId));
    if (data.type === 'navigate' && player.letsGo) say({ type: 'session-ended', reason: 'suspend-all' });
    for (const listener of listeners) listener();
  });
  port.start();
  return player;
}

/** Gives a course a player, as the app window does. */
export function connectPlayer(course: CoursePlayer, options?: { readonly showsItems?: boolean; readonly isSequencing?: boolean }): TestPlayer {
  const { port1, port2 } = new MessageChannel();
  course.givePort(port1);
  const player = aPlayer(port2, options);
  onTestFinished(() => {
    player.letsGo = true;
  });
  return player;
}

/** A course in the hands of a test: closed when the test is over. */
export function aCoursePlayer(worker: Worker): CoursePlayer {
  const course = openRecorder(worker);
  onTestFinished(() => course.close().catch(() => undefined));
  return course;
}

type EventOf<Type extends RecorderEvent['type']> = Extract<RecorderEvent, { type: Type }>;

/** Resolves with the next event of this type (that is meant). */
export const nextEvent = <Type extends RecorderEvent['type']>(course: CoursePlayer, type: Type, isMeant: (event: EventOf<Type>) => boolean = () => true): Promise<EventOf<Type>> =>
  new Promise((resolve) => {
    const isOfType = (event: RecorderEvent): event is EventOf<Type> => event.type === type;
    const stop = course.subscribe((event) => {
      if (!isOfType(event) || !isMeant(event)) return;
      stop();
      resolve(event);
    });
  });
