import { Check, Clock } from 'lucide-react';
import { useViewTransitionState } from 'react-router';
import { wayOf, type WayOfLearning } from '#courses/learning-kinds.ts';
import { useWords } from '#i18n/use-words.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { Chip, type Tone } from '#ui/chip.tsx';
import { ModuleTag } from '#parts/module-tag.tsx';
import { classes } from '#ui/classes.ts';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { LinkRow } from '#ui/list.tsx';
import { Strap } from '#ui/strap.tsx';
import styles from './course-row.module.css';
import { DownloadLine } from './download-line.tsx';
import type { LearningCourse } from './learning-courses.ts';

interface CourseRowProps {
  readonly course: LearningCourse;
  readonly download: DownloadState;
  /** From 0 to 1, where it is known. */
  readonly progress: number | undefined;
  readonly isOnline: boolean;
  readonly href: string;
  readonly isOpen: boolean;
  /** That it is left waits to be sent. */
  readonly isLeaving?: boolean;
  /** Why it stands where it does, in words. */
  readonly reason?: { readonly words: string; readonly tone: Tone } | undefined;
  /** When it was done, instead of that it is: the list says so already. */
  readonly showsDay?: boolean;
  /** What it weighs on this device. */
  readonly showsSize?: boolean;
}

/** One course: cover, title, kind, state in words, how far, and whether it is on this device. */
export function CourseRow({ course, download, progress, isOnline, href, isOpen, isLeaving = false, reason, showsDay = false, showsSize = false }: CourseRowProps) {
  const { t, formats, wordOf } = useWords();
  const isGoing = useViewTransitionState(href);
  const { moduleId, title, kind, status, ahead } = course;
  const isDone = status === 'completed' || status === 'finishedUsing';
  const day = showsDay && isDone && course.doneAt !== undefined ? formats.dayMonth(course.doneAt) : undefined;
  const score = course.score !== undefined && <span className={styles.score}>{formats.lmsScore(course.score)}</span>;
  return (
    <LinkRow
      to={href}
      viewTransition
      isTall
      isCurrent={isOpen}
      leading={<Cover id={moduleId} family={coverFamilyOf(kind)} members={course.members} size="row" className={classes(isGoing && styles.isGoing)} />}
      title={title}
      meta={
        <>
          <ModuleTag id={moduleId} kind={kind} label={course.kindLabel} />
          {ahead ? (
            <AheadChip ahead={ahead} />
          ) : (
            status && (
              <span className={classes(styles.state, isDone && styles.isDone)}>
                {isDone && <Check aria-hidden="true" />}
                {day ? <span className="visually-hidden">{wordOf('status', status, course.statusLabel)}</span> : wordOf('status', status, course.statusLabel)}
                {day}
                {day && score}
              </span>
            )
          )}
          {reason && (
            <Chip isSmall tone={reason.tone} icon={<Clock aria-hidden="true" />}>
              {reason.words}
            </Chip>
          )}
          {isLeaving && (
            <Chip isSmall isStitched tone="due">
              {[t('slipKind.withdraw'), t('slipState.waiting')].join(' · ')}
            </Chip>
          )}
          {!day && score}
        </>
      }
      below={
        <>
          {progress !== undefined && progress > 0 && progress < 1 && !isDone && <Strap className={styles.strap ?? ''} value={progress} label={t('learning.progress', { title })} />}
          <DownloadLine state={download} needsNetwork={!isOnline && course.members === 0 && opensOnScreen.has(wayOf(course.kind))} showsSize={showsSize} />
        </>
      }
      trailing={null}
    />
  );
}

/** A classroom, a book or an internship needs no network: only what is opened does. */
const opensOnScreen: ReadonlySet<WayOfLearning> = new Set(['screen', 'exam', 'call']);
const passed: readonly string[] = ['passed', 'completed'];

/** What the LMS does not know yet: on stitches, with what becomes of it. */
function AheadChip({ ahead }: { readonly ahead: NonNullable<LearningCourse['ahead']> }) {
  const { t } = useWords();
  const status = t(`lesson.${ahead.status}`);
  const isPassed = passed.includes(ahead.status);
  return (
    <Chip isStitched isSmall tone={isPassed ? 'good' : 'plain'} icon={isPassed && <Check aria-hidden="true" />}>
      {ahead.isWaiting ? t('learning.aheadWaiting', { status }) : t('learning.aheadHere', { status })}
    </Chip>
  );
}
