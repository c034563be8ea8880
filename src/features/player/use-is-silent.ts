import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedCourse } from './player-deps.ts';

const askEveryMs = 1_500;
/** A heavy course on a slow phone is busy for some seconds while it opens. */
export const silentAfterMs = 8_000;

export interface Silence {
  readonly isSilent: boolean;
  /** It did not answer when it was last asked. */
  readonly wasSilent: boolean;
  /** The learner waits: it is said again only after as long a silence. */
  readonly wait: () => void;
}

/**
 * Whether the course's page has stopped to answer. That can be seen only where the browser gives it a thread of its own: elsewhere this page stands still with
 * it, and says nothing about time in which it did not run itself.
 */
export function useIsSilent(course: OpenedCourse | undefined, isPlaying: boolean): Silence {
  const [isSilent, setIsSilent] = useState(false);
  const [wasSilent, setWasSilent] = useState(false);
  const waits = useRef(() => undefined as void);
  useEffect(() => {
    if (!course || !isPlaying) return undefined;
    let id = 0;
    let answered = 0;
    let silentMs = 0;
    let at = performance.now();
    let hasAnswered = false;
    const stop = course.stage.subscribe((news) => {
      if (news.type !== 'pong') return;
      hasAnswered = true;
      answered = Math.max(answered, news.id);
      silentMs = 0;
      setIsSilent(false);
      setWasSilent(false);
    });
    waits.current = () => {
      silentMs = 0;
      setIsSilent(false);
    };
    const timer = setInterval(() => {
      const passed = performance.now() - at;
      at = performance.now();
      // Hidden pages are slowed down, and a page that was late itself knows nothing.
      const wasAwake = document.visibilityState === 'visible' && passed < askEveryMs * 2;
      silentMs = wasAwake && answered < id ? silentMs + passed : 0;
      // A player before this port never answers.
      if (hasAnswered && silentMs >= silentAfterMs) {
        setIsSilent(true);
        setWasSilent(true);
      }
      id += 1;
      course.stage.ping(id);
    }, askEveryMs);
    return () => {
      stop();
      clearInterval(timer);
      setIsSilent(false);
    };
  }, [course, isPlaying]);
  return { isSilent, wasSilent, wait: useCallback(() => waits.current(), []) };
}
