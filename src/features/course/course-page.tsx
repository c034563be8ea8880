import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { datesOfPath } from '#courses/path-dates.ts';
import { kindSaidByLabel } from '#courses/kind-said-by-label.ts';
import { isActive, isDone, newestByModule } from '#courses/known-enrollments.ts';
import { wayOf } from '#courses/learning-kinds.ts';
import { inPlaceOfOthers, mainActOf } from '#courses/main-act.ts';
import { programmeMembers, programmeSession } from '#courses/programme-members.ts';
import { phaseOf } from '#courses/session-times.ts';
import { isAheadOfLms } from '#formats/cmi/ahead-of-lms.ts';
import { courseStatus } from '#formats/cmi/course-status.ts';
import { useWords } from '#i18n/use-words.ts';
import { lazyPart } from '#ui/lazy-part.ts';
import { useStore } from '#ui/store.ts';
import { useNow } from '#ui/use-now.ts';
import { dateFacts, myDate } from './course-date.ts';
import type { CourseDeps } from './course-deps.ts';
import { CourseFailure } from './course-failure.tsx';
import { CourseHead } from './course-head.tsx';
import styles from './course-page.module.css';
import { CoursePartsList } from './course-parts-list.tsx';
import { partsOf } from './course-parts.ts';
import { CourseSkeleton } from './course-skeleton.tsx';
import { DownloadCard } from './download-card.tsx';
import { DueCard } from './due-card.tsx';
import { MainActBar } from './main-act-bar.tsx';
import { MyDate, useDateEvents } from './my-date.tsx';
import { usePlace } from './place-line.tsx';
import { useCourseOrder } from './use-course-order.ts';
import { WaitingNotice } from './waiting-notice.tsx';

/** Few courses are programmes, few are exams, and few are today. */
const CourseAbout = lazyPart(async () => (await import('./course-about.tsx')).CourseAbout);
const DatesSection = lazyPart(async () => (await import('./dates-section.tsx')).DatesSection);
const PassCard = lazyPart(async () => (await import('./pass-card.tsx')).PassCard);
const MemberRows = lazyPart(async () => (await import('./member-rows.tsx')).MemberRows);
const ExamCard = lazyPart(async () => (await import('./exam-card.tsx')).ExamCard);
/** Few look at it, and it stands far below. */
const LmsRecord = lazyPart(async () => (await import('./lms-record.tsx')).LmsRecord);

interface CoursePageProps {
  readonly deps: CourseDeps;
  readonly enrollmentId: string;
  /** What was sent of this course, and what waits: the delivery slip of the sync-state feature. */
  readonly slip?: ReactNode;
}

const nothingHere = { kept: undefined, items: [], isWaiting: false };

/** An enrolled course: what it is, its date, its parts, its download, what the LMS holds, and what was sent. */
export function CoursePage({ deps, enrollmentId, slip }: CoursePageProps) {
  const { t } = useWords();
  const now = useNow(deps.now);
  const isOnline = useStore(deps.isOnline);
  const record = useQuery(deps.record(enrollmentId));
  const here = useQuery(deps.here(enrollmentId));
  const download = useStore(deps.downloads).get(enrollmentId) ?? { kind: 'none' };
  const moduleId = record.data?.record.learningModule.id ?? here.data?.kept?.moduleId;
  const about = useQuery({ ...deps.module(moduleId ?? ''), enabled: moduleId !== undefined }).data;
  const known = record.data?.record;
  const held = here.data ?? nothingHere;
  const title = known?.learningModule.title ?? held.kept?.title ?? '';
  // A record knows 13 of the 21 kinds (facts D.1).
  const kind = about?.type?.code ?? (known?.learningModule.type && kindSaidByLabel(known.learningModule.type)) ?? 'onlineModule';
  const session = myDate(record.data, about);
  const { mapHref } = usePlace(deps, session);
  const events = useDateEvents({ deps, enrollmentId, title, kind, session });
  const isProgramme = kind === 'learningProgram';
  const enrollments = useQuery({ ...deps.enrollments, enabled: isProgramme });
  const isOpen = known !== undefined && isActive(known);
  const path = useQuery({ ...deps.learningPath, enabled: isOpen });
  const { prerequisites, byOrder } = useCourseOrder(held.kept?.course);

  if (!record.data) {
    // What stands on this device can be opened, whatever became of the LMS's list.
    if (record.isPending || here.isPending) return <CourseSkeleton back={{ to: deps.hrefOfLearning, label: t('course.back') }} />;
    if (!here.data?.kept) return <CourseFailure deps={deps} error={record.error} onRetry={() => void record.refetch()} />;
  }
  const parts = partsOf(held, prerequisites, byOrder);
  const statusHere = courseStatus(parts.filter((part) => part.canOpen).map((part) => part.status));
  const description = about?.description ?? known?.learningModule.description;
  const date = dateFacts(record.data, about, mapHref, now);
  const members = programmeMembers(isProgramme ? about && programmeSession(about.sessions, session?.id) : undefined, known?.trainingRecords ?? [], newestByModule([enrollments.data]));
  const own = mainActOf({
    kind,
    record: known ?? { downloadable: true, links: [], learningModule: { id: moduleId ?? '', title, links: [] } },
    download,
    standard: held.kept?.course.standard,
    statusHere,
    date,
    members,
    hasText: [description, about?.info, ...(about?.objectives ?? [])].some((text) => text !== undefined && text.trim() !== ''),
    now,
  });
  const act = deps.others === undefined ? own : inPlaceOfOthers(own);
  const due = isOpen ? datesOfPath(path.data?.value).get(known.learningModule.id)?.due : undefined;
  // The app cannot hold an exam, so there is no use in having it here.
  const isToPack = deps.others === undefined && ((known?.downloadable === true && kind !== 'exam') || download.kind !== 'none');
  const isAhead = isAheadOfLms(statusHere, known?.overallStatus?.code);
  return (
    <article className={styles.page}>
      <CourseHead deps={deps} record={known} moduleId={moduleId ?? enrollmentId} title={title} about={about} parts={parts} ahead={isAhead ? { status: statusHere, isWaiting: held.isWaiting } : undefined} />
      <div className={styles.stack}>
        {record.error && record.data && <CourseFailure deps={deps} error={record.error} onRetry={() => void record.refetch()} isBrief />}
        {known && <WaitingNotice deps={deps} record={known} />}
        {due !== undefined && known && <DueCard moduleId={known.learningModule.id} title={title} due={due} now={now} url={deps.wholeAddress(deps.hrefOfCourse(enrollmentId))} />}
        {session && !isProgramme && <MyDate deps={deps} session={session} events={events} title={title} now={now} isMainAct={act.kind === 'calendar'} isWished={isWished(known)} />}
        {session && isOpen && wayOf(kind) === 'place' && phaseOf(date.meetings, now) === 'that-day' && (
          <Suspense fallback={null}>
            <PassCard learner={deps.learner} title={title} />
          </Suspense>
        )}
        {kind === 'exam' && known && (
          <Suspense fallback={null}>
            <ExamCard about={about} record={known} />
          </Suspense>
        )}
        <Suspense fallback={null}>
          <CourseAbout description={description} about={about} />
        </Suspense>
        {about && isOpen && act.kind === 'choose-date' && (
          <Suspense fallback={null}>
            <DatesSection deps={deps} module={about} now={now} />
          </Suspense>
        )}
        {parts.length > 0 && kind !== 'exam' && <CoursePartsList parts={parts} hrefOf={(itemId) => (act.kind === 'open' ? deps.hrefOfPlayer(enrollmentId, { itemId }) : undefined)} />}
        {members.length > 0 && (
          <Suspense fallback={null}>
            <MemberRows deps={deps} members={members} programmeId={isOpen && !isDone(known) ? enrollmentId : undefined} requiredElectiveCredits={known?.requiredElectiveCredits} />
          </Suspense>
        )}
        {isToPack && <DownloadCard deps={deps} enrollmentId={enrollmentId} record={known} download={download} />}
        {record.data && (
          <Suspense fallback={null}>
            <LmsRecord deps={deps} known={record.data} isBehind={isAhead} isOnline={isOnline} session={session} now={now} />
          </Suspense>
        )}
        {slip}
      </div>
      <MainActBar deps={deps} enrollmentId={enrollmentId} record={known} about={about} kind={kind} act={act} download={download} events={events} now={now} />
    </article>
  );
}

const isWished = (record: Pick<TrainingRecord, 'overallStatus'> | undefined): boolean => record?.overallStatus?.code === 'pendingApproval' || record?.overallStatus?.code === 'waitlisted';
