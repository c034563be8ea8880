import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { enrolmentCall } from '#courses/calls/waiting-enrolment.ts';
import { isActive, isDone, newestByModule } from '#courses/known-enrollments.ts';
import { moduleActOf } from '#courses/module-act.ts';
import { prerequisiteStrap } from '#courses/prerequisite-steps.ts';
import { programmeMembers, programmeSession } from '#courses/programme-members.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useStore } from '#ui/store.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useNow } from '#ui/use-now.ts';
import { CourseAbout } from './course-about.tsx';
import type { ModuleDeps } from './course-deps.ts';
import styles from './course-page.module.css';
import { CourseSkeleton } from './course-skeleton.tsx';
import { DatesSection } from './dates-section.tsx';
import { FaceHead } from './face-head.tsx';
import { MemberRows } from './member-rows.tsx';
import { ModuleActBar } from './module-act-bar.tsx';
import { moduleFacts } from './module-facts.ts';
import { Prerequisites } from './prerequisites.tsx';

interface ModulePageProps {
  readonly deps: ModuleDeps;
  readonly moduleId: string;
}

/** A course that one may enrol in. Enrolled, the page turns round: its other face is the course page. */
export function ModulePage({ deps, moduleId }: ModulePageProps) {
  const words = useWords();
  const { t } = words;
  const [search] = useSearchParams();
  const now = useNow(deps.now);
  // The button goes with the sheet that it opened, once it is decided.
  const focus = useKeptFocus<HTMLElement>('h1');
  const isOnline = useStore(deps.isOnline);
  const answer = useQuery(deps.module(moduleId));
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const mine = newestByModule([enrollments.data, records.data]);
  const own = mine.get(moduleId);
  const wish = enrolmentCall(useStore(deps.calls.live), moduleId, Math.min(enrollments.data?.asOf ?? 0, records.data?.asOf ?? 0));
  const isDecided = wish?.state === 'waiting' || wish?.state === 'told';
  const back = { to: deps.hrefOfCatalog, label: t('module.back') };
  if (own && isActive(own)) return <Navigate to={deps.hrefOfCourse(own.id)} replace />;

  const module = answer.data;
  if (!module) {
    if (!answer.error) return <CourseSkeleton back={back} />;
    return (
      <div className={styles.alone}>
        <AnswerFailure
          error={answer.error}
          isOnline={isOnline}
          onRetry={() => void answer.refetch()}
          title={t('module.failed')}
          more={
            <ButtonLink kind="quiet" size="small" to={deps.hrefOfCatalog}>
              {t('module.back')}
            </ButtonLink>
          }
        />
      </div>
    );
  }
  const hasLists = enrollments.data !== undefined && records.data !== undefined;
  const strap = prerequisiteStrap(module, hasLists ? mine : undefined);
  const refused = wish?.state === 'refused' && wish.reason === 'payment' ? { sessionId: wish.call.parameters.sessionId } : undefined;
  const imageUrl = module.image && deps.mapLmsAddress(module.image);
  const members = module.type?.code === 'learningProgram' ? programmeMembers(programmeSession(module.sessions), [], mine) : [];
  return (
    <article className={styles.page} {...focus}>
      <FaceHead
        moduleId={moduleId}
        kind={module.type?.code ?? 'onlineModule'}
        kindLabel={module.typeLabel}
        members={members.length || 4}
        imageUrl={imageUrl}
        title={module.title}
        facts={moduleFacts(module, words, now)}
        isWide
        back={back}
      />
      <div className={styles.wide}>
        {answer.error && <AnswerFailure error={answer.error} asOf={answer.dataUpdatedAt} isOnline={isOnline} onRetry={() => void answer.refetch()} title={t('module.failed')} />}
        {wish && <CallNotice calls={deps.calls} live={wish} title={t('calls.enrol')} />}
        {own && <Before deps={deps} record={own} />}
        <div className={styles.columns}>
          <CourseAbout description={module.description} about={module} />
          {strap && <Prerequisites deps={deps} strap={strap} />}
        </div>
        <DatesSection deps={deps} module={module} now={now} />
        {members.length > 0 && <MemberRows deps={deps} members={members} requiredElectiveCredits={programmeSession(module.sessions)?.requiredElectiveCredits} />}
      </div>
      {!isDecided && <ModuleActBar deps={deps} module={module} act={moduleActOf({ module, prerequisites: strap, now, refused })} programmeId={search.get('programme') ?? undefined} now={now} />}
    </article>
  );
}

/** An enrollment of earlier: what became of it, and its record. */
function Before({ deps, record }: { readonly deps: Pick<ModuleDeps, 'hrefOfCourse'>; readonly record: TrainingRecord }) {
  const { t, formats, wordOf } = useWords();
  const status = record.overallStatus;
  const end = Date.parse(record.endDate ?? '');
  const isCompleted = isDone(record);
  const sentence = isCompleted
    ? Number.isNaN(end) ? t('module.completedBefore') : t('module.completedOn', { day: formats.date(end) })
    : t('module.enrolledBefore', { status: status ? wordOf('status', status.code, status.label) : '–' });
  return (
    <Notice tone={isCompleted ? 'good' : 'plain'} icon={<Check aria-hidden="true" />}>
      <p>{sentence}</p>
      <Link className={styles.link} to={deps.hrefOfCourse(record.id)} viewTransition>
        {t('module.itsRecord')}
      </Link>
    </Notice>
  );
}
