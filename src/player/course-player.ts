import type { FromRecorder, RecorderRefusal, ToRecorder } from './messages.ts';
import type { NavigationRequest } from './sequencing-messages.ts';

/** The recorder did not do what it was asked. `reason` is also the key of the sentence; the message is for *Details for support*. */
export class RecorderError extends Error {
  override readonly name = 'RecorderError';
  readonly reason: RecorderRefusal;

  constructor(reason: RecorderRefusal, detail: string) {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.reason = reason;
  }
}

/** What the recorder tells by itself. */
export type RecorderEvent = Exclude<FromRecorder, { type: 'done' | 'refused' }>;

export type CourseToOpen = Omit<Extract<ToRecorder, { type: 'open' }>, 'type' | 'id'>;

/** A course in the app's hands. Every act resolves when it is on the disk, and rejects with RecorderError. */
export interface CoursePlayer {
  /** Opens a course: its launch is noted, and nobody else has it open. */
  readonly open: (course: CourseToOpen) => Promise<void>;
  /** One end of a channel whose other end player.html was given. May come before or after `open`. */
  readonly givePort: (port: MessagePort) => void;
  /** Begins an item; one that runs is left first. Resolves when the player was told; `item-started` says that it is on the screen. */
  readonly startItem: (itemId: string) => Promise<void>;
  readonly leaveItem: () => Promise<void>;
  /** In a course with an order: what the learner wants. Resolves when what came of it was done, or said (`stayed`, `session-ended`). */
  readonly navigate: (request: NavigationRequest) => Promise<void>;
  /** Leaves the item and ends the launch, within a few seconds whatever the course does. */
  readonly close: () => Promise<void>;
  /** The page is being hidden: what is known must be on the disk now. */
  readonly flush: () => void;
  readonly subscribe: (listener: (event: RecorderEvent) => void) => () => void;
  /** Ends the worker, without ceremony: a run that is open is ended from what was written, at the next start. */
  readonly terminate: () => void;
}

type Command = Extract<ToRecorder, { id: number }>;

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: RecorderError) => void;
}

/** Speaks with a recorder worker (`new Worker(new URL('./recorder/recorder-worker.ts', import.meta.url), { type: 'module' })`). */
export function openRecorder(worker: Worker): CoursePlayer {
  const waiting = new Map<number, Waiter>();
  const listeners = new Set<(event: RecorderEvent) => void>();
  let lastId = 0;
  let isTerminated = false;

  const failAll = (detail: string): void => {
    for (const { reject } of waiting.values()) reject(new RecorderError('recorder-failed', detail));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromRecorder>) => {
    if (data.type !== 'done' && data.type !== 'refused') {
      for (const listener of listeners) listener(data);
      return;
    }
    const waiter = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.type === 'done') waiter?.resolve();
    else waiter?.reject(new RecorderError(data.reason, data.detail));
  });
  worker.addEventListener('error', (event) => failAll(event.message));

  const tell = (message: ToRecorder, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  const ask = (command: (id: number) => Command): Promise<void> =>
    new Promise((resolve, reject) => {
      if (isTerminated) reject(new RecorderError('recorder-failed', 'terminated'));
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      tell(command(lastId));
    });
  return {
    open: (course) => ask((id) => ({ type: 'open', id, ...course })),
    givePort: (port) => tell({ type: 'player-port', port }, [port]),
    startItem: (itemId) => ask((id) => ({ type: 'start-item', id, itemId })),
    leaveItem: () => ask((id) => ({ type: 'leave-item', id })),
    navigate: (request) => ask((id) => ({ type: 'navigate', id, request })),
    close: () => ask((id) => ({ type: 'close', id })),
    flush: () => tell({ type: 'flush' }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    terminate: () => {
      isTerminated = true;
      worker.terminate();
      failAll('terminated');
    },
  };
}
