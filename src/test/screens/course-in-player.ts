import { vi } from 'vitest';
import type { OpenedCourse, PlayerDeps, PlayerPart } from '#features/player/player-deps.ts';
import type { FromRecorder } from '#player/messages.ts';
import type { FromStage } from '#player/stage-messages.ts';
import { changeable } from './render-page.tsx';

/** A part of a course. */
export const part = (id: string, status: PlayerPart['status'], raw?: number): PlayerPart => ({ id, title: `Part ${id}`, status, score: raw === undefined ? undefined : { raw, max: 100 } });
export const three = [part('a', 'completed'), part('b', 'incomplete'), part('c', 'not attempted')];

/** A course whose frame stays empty; the test tells what the recorder would. */
export function aCourse(parts: readonly PlayerPart[] = three, more: Partial<OpenedCourse> = {}) {
  const listeners = new Set<(news: FromRecorder) => void>();
  const tell = (news: FromRecorder): void => listeners.forEach((listen) => listen(news));
  const stageListeners = new Set<(news: FromStage) => void>();
  const tellOfStage = (news: FromStage): void => stageListeners.forEach((listen) => listen(news));
  const course = {
    title: 'Fire safety',
    parts,
    isForLooking: false,
    view: undefined,
    keepView: vi.fn<OpenedCourse['keepView']>(),
    stage: {
      show: vi.fn<OpenedCourse['stage']['show']>(),
      move: vi.fn<OpenedCourse['stage']['move']>(),
      ping: vi.fn<OpenedCourse['stage']['ping']>((id) => tellOfStage({ type: 'pong', id })),
      subscribe: (listener: (news: FromStage) => void) => {
        stageListeners.add(listener);
        return () => stageListeners.delete(listener);
      },
    },
    frame: { src: 'about:blank#course', sandbox: 'allow-scripts', allow: 'autoplay' },
    attach: vi.fn<OpenedCourse['attach']>(() => Promise.resolve(undefined)),
    startItem: vi.fn<OpenedCourse['startItem']>((itemId) => {
      queueMicrotask(() => tell({ type: 'item-started', itemId, sittingId: 's' }));
      return Promise.resolve(undefined);
    }),
    leaveItem: vi.fn<OpenedCourse['leaveItem']>(() => Promise.resolve(undefined)),
    close: vi.fn<OpenedCourse['close']>(() => Promise.resolve(undefined)),
    letGo: vi.fn<OpenedCourse['letGo']>(),
    subscribe: (listener: (news: FromRecorder) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...more,
  } satisfies OpenedCourse;
  return { course, tell, tellOfStage };
}
/** The player over that course. */
export const depsFor = (course: OpenedCourse, isWaiting = false) => {
  const waiting = changeable(isWaiting);
  return { askElsewhere: vi.fn<PlayerDeps['askElsewhere']>(() => Promise.resolve(undefined)), open: vi.fn<PlayerDeps['open']>(() => Promise.resolve({ course })), isWaiting: () => waiting } satisfies PlayerDeps;
};
