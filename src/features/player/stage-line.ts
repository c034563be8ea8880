import { parseStageMessage, type FromStage, type StageView, type ToStage } from '#player/stage-messages.ts';

/** What the page has in hand of how a course is shown. */
export interface CourseStage {
  readonly show: (view: StageView) => void;
  readonly move: (isOn: boolean) => void;
  /** Asks whether the player's page still answers: `pong` with the same number. */
  readonly ping: (id: number) => void;
  readonly subscribe: (listener: (news: FromStage) => void) => () => void;
}

export interface StageLine extends CourseStage {
  readonly connect: (port: MessagePort) => void;
  readonly close: () => void;
}

/** A page says something of its stage a few times a minute. One that floods this port, as a course may, is not heard any more. */
const mostMessages = { of: 200, withinMs: 10_000 } as const;

/** The line to the player's stage. May be spoken to before there is a port: what was said last counts. */
export function createStageLine(): StageLine {
  const listeners = new Set<(news: FromStage) => void>();
  let port: MessagePort | undefined;
  let view: StageView | undefined;
  let heard = { since: 0, count: 0 };
  const say = (message: ToStage): void => port?.postMessage(message);
  const close = (): void => {
    port?.close();
    port = undefined;
  };
  const hear = ({ data, timeStamp }: MessageEvent<unknown>): void => {
    heard = timeStamp - heard.since > mostMessages.withinMs ? { since: timeStamp, count: 1 } : { ...heard, count: heard.count + 1 };
    if (heard.count > mostMessages.of) return close();
    const news = parseStageMessage(data);
    if (news) for (const listener of listeners) listener(news);
    return undefined;
  };
  return {
    show: (wanted) => {
      view = wanted;
      say({ type: 'view', view });
    },
    move: (isOn) => say({ type: 'moving', isOn }),
    ping: (id) => say({ type: 'ping', id }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect: (given) => {
      close();
      port = given;
      port.addEventListener('message', hear);
      port.start();
      if (view) say({ type: 'view', view });
    },
    close,
  };
}
