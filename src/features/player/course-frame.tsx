import { useEffect, useRef } from 'react';
import type { OpenedCourse } from './player-deps.ts';
import styles from './player-page.module.css';

interface CourseFrameProps {
  readonly course: OpenedCourse;
  readonly onFrame: (frame: HTMLIFrameElement) => void;
}

/** The frame of player.html. Its address is set by `attach`, after somebody listens; its walls stand before. */
export function CourseFrame({ course, onFrame }: CourseFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current) onFrame(frame.current);
  }, [onFrame]);
  return <iframe ref={frame} className={styles.frame} title={course.title} sandbox={course.frame.sandbox} allow={course.frame.allow} />;
}
