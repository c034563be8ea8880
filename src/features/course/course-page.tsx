import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isAheadOfLms } from '#formats/cmi/ahead-of-lms.ts';
import { courseStatus } from '#formats/cmi/course-status.ts';
import { useStore } from '#ui/store.ts';
import { CourseAbout } from './course-about.tsx';
import type { CourseDeps } from './course-deps.ts';
import { CourseFailure } from './course-failure.tsx';
import { CourseHead } from './course-head.tsx';
import styles from './course-page.module.css';
import { CoursePartsList } from './course-parts-list.tsx';
import { partsOf } from './course-parts.ts';
import { CourseSkeleton } from './course-skeleton.tsx';
import { DownloadCard } from './download-card.tsx';
import { MainActBar } from './main-act-bar.tsx';
import { mainActOf } from './main-act.ts';
import { MemberRows } from './member-rows.tsx';

interface CoursePageProps {
  readonly deps: CourseDeps;
  readonly enrollmentId: string;
  /** What was sent of this course, and what waits: the delivery slip of the sync-state feature. */
  readonly slip?: ReactNode;
}

const nothingHere = { kept: undefined, items: [], isWaiting: false };

/** An enrolled course: what it is, its parts, its download, and what was sent. */
export function CoursePage({ deps, enrollmentId, slip }: CoursePageProps) {
  const record = useQuery(deps.record(enrollmentId));
  const here = useQuery(deps.here(enrollmentId));
  const download = useStore(deps.downloads).get(enrollmentId) ?? { kind: 'none' };
  const moduleId = record.data?.record.learningModule.id ?? here.data?.kept?.moduleId;
  const about = useQuery({ ...deps.module(moduleId ?? ''), enabled: moduleId !== undefined });

  if (!record.data) {
    // What stands on this device can be opened, whatever became of the LMS's list.
    if (record.isPending || here.isPending) return <CourseSkeleton deps={deps} />;
    if (!here.data?.kept) return <CourseFailure deps={deps} error={record.error} onRetry={() => void record.refetch()} />;
  }
  const known = record.data?.record;
  const held = here.data ?? nothingHere;
  const title = known?.learningModule.title ?? held.kept?.title ?? '';
  const parts = partsOf(held);
  const statusHere = courseStatus(parts.filter((part) => part.canOpen).map((part) => part.status));
  const act = mainActOf({
    record: known ?? { downloadable: true, links: [], learningModule: { id: moduleId ?? '', title, links: [] } },
    download,
    standard: held.kept?.course.standard,
    statusHere,
  });
  return (
    <article className={styles.page}>
      <CourseHead deps={deps} record={known} moduleId={moduleId ?? enrollmentId} title={title} about={about.data} parts={parts} ahead={isAheadOfLms(statusHere, known?.overallStatus?.code) ? { status: statusHere, isWaiting: held.isWaiting } : undefined} asOf={record.data?.asOf} />
      <div className={styles.stack}>
        {record.error && record.data && <CourseFailure deps={deps} error={record.error} onRetry={() => void record.refetch()} isBrief />}
        <CourseAbout description={about.data?.description ?? known?.learningModule.description} objectives={about.data?.objectives ?? []} />
        {parts.length > 0 && <CoursePartsList parts={parts} hrefOf={(itemId) => (act.kind === 'open' ? deps.hrefOfPlayer(enrollmentId, { itemId }) : undefined)} />}
        {known && known.trainingRecords.length > 0 && <MemberRows members={known.trainingRecords} hrefOf={deps.hrefOfCourse} />}
        {(known?.downloadable === true || download.kind !== 'none') && <DownloadCard deps={deps} enrollmentId={enrollmentId} record={known} download={download} />}
        {slip}
      </div>
      <MainActBar deps={deps} enrollmentId={enrollmentId} record={known} act={act} download={download} />
    </article>
  );
}
