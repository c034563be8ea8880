import { useMutation } from '@tanstack/react-query';
import { Download, ExternalLink, Eye, MapPin, Play, Video } from 'lucide-react';
import { Suspense, useId, useState, type ReactNode } from 'react';
import type { Module } from '#api/contract/module.ts';
import type { MainAct } from '#courses/main-act.ts';
import { mayMarkDone } from '#courses/mark-done.ts';
import { openSessions } from '#courses/open-sessions.ts';
import type { CalendarEvent } from '#formats/calendar/write-ics.ts';
import { AddToCalendar } from '#parts/add-to-calendar.tsx';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { StorageError } from '#offline/storage-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink, ButtonOut } from '#ui/button.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import { ActBar } from './act-bar.tsx';
import { Coming } from './coming.tsx';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import { NewAttempt } from './new-attempt.tsx';
import { useActSentence } from './use-act-sentence.ts';

/** Few who are enrolled have a date to choose. */
const EnrolSheet = lazyPart(async () => (await import('./enrol-sheet.tsx')).EnrolSheet);
/** It comes when it is opened. */
const HowSheet = lazyPart(async () => (await import('./how-sheet.tsx')).HowSheet);
/** Nothing is to be seen of it before something was decided. */
const CourseCall = lazyPart(async () => (await import('./course-call.tsx')).CourseCall);

interface MainActBarProps {
  readonly deps: CourseDeps;
  readonly enrollmentId: string;
  readonly record: KnownRecord['record'] | undefined;
  readonly about: Module | undefined;
  /** Learning type code. */
  readonly kind: string;
  readonly act: MainAct;
  readonly download: DownloadState;
  /** My date, for the calendar. */
  readonly events: readonly CalendarEvent[];
  readonly now: number;
}

/** The one button, fixed at the bottom. What it needs is said before the tap. */
export function MainActBar({ deps, enrollmentId, record, about, kind, act, download, events, now }: MainActBarProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const id = useId();
  const isOnline = useStore(deps.isOnline);
  const [isOpen, setIsOpen] = useState(false);
  const starting = useMutation({
    mutationFn: (known: KnownRecord['record']) => deps.download(known),
    networkMode: 'always',
    onError: (error) => show(t(`errors.${error instanceof StorageError ? error.reason : 'storage-failed'}`)),
  });
  const sentence = useActSentence({ deps, act, record, isOnline });
  const close = (): void => setIsOpen(false);
  if (act.kind === 'nothing' && !record) return null;
  return (
    <>
      <ActBar sentence={sentence} sentenceId={id} above={act.kind === 'wait' ? <Coming download={download} /> : <Suspense fallback={null}><CourseCall deps={deps} enrollmentId={enrollmentId} about={about} /></Suspense>}>
        {act.kind === 'open' && (
          <>
            <ButtonLink to={deps.hrefOfPlayer(enrollmentId, {})} isWide icon={<Play aria-hidden="true" />}>
              {t(`course.${act.word}`)}
            </ButtonLink>
            {act.mayStartAnew && (
              <ButtonLink kind="quiet" to={deps.hrefOfPlayer(enrollmentId, { isForLooking: true })} isWide icon={<Eye aria-hidden="true" />}>
                {t('course.lookAgain')}
              </ButtonLink>
            )}
            {act.mayStartAnew && <NewAttempt href={deps.hrefOfPlayer(enrollmentId, { isNewAttempt: true })} />}
          </>
        )}
        {(act.kind === 'wait' || (isToDownload(act) && record)) && (
          // One button before and after the tap: it keeps the focus.
          <Button
            isWide
            icon={act.kind === 'wait' ? <Play aria-hidden="true" /> : <Download aria-hidden="true" />}
            isBusy={starting.isPending}
            isDisabled={act.kind === 'wait' || !isOnline}
            describedBy={id}
            onClick={() => record && starting.mutate(record)}
          >
            {t(act.kind === 'wait' ? 'course.open' : act.kind === 'download' ? 'course.download' : 'common.retry')}
          </Button>
        )}
        {act.kind === 'member' && (
          <ButtonLink to={deps.hrefOfCourse(act.enrollmentId)} viewTransition isWide>
            {t('course.goOn')}
          </ButtonLink>
        )}
        {act.kind === 'choose-member' && (
          <ButtonLink to={deps.hrefOfModule(act.moduleId, { programmeId: enrollmentId })} viewTransition isWide>
            {t('course.goOn')}
          </ButtonLink>
        )}
        {act.kind === 'calendar' && <AddToCalendar kind="primary" size="regular" isWide events={events} fileName={record?.learningModule.title ?? ''} />}
        {act.kind === 'directions' && (
          <OutAct href={isOnline ? act.href : undefined} describedBy={id} icon={<MapPin aria-hidden="true" />}>
            {t('course.directions')}
          </OutAct>
        )}
        {act.kind === 'join' && (
          <OutAct href={isOnline ? (act.isOfLms ? deps.mapLmsAddress(act.href) : act.href) : undefined} describedBy={id} icon={<Video aria-hidden="true" />}>
            {t('course.join')}
          </OutAct>
        )}
        {act.kind === 'lms' && (
          <OutAct href={isOnline ? deps.mapLmsAddress(act.href) : undefined} describedBy={id} isQuiet={act.why === 'approval' || act.why === 'seat'} icon={<ExternalLink className="mirrors" aria-hidden="true" />}>
            {t(`course.${act.word}`)}
          </OutAct>
        )}
        {act.kind === 'choose-date' && (
          <Button isWide describedBy={id} hasPopup="dialog" onClick={() => setIsOpen(true)}>
            {t('enrol.chooseDate')}
          </Button>
        )}
        {act.kind === 'how' && (
          <Button isWide hasPopup="dialog" onClick={() => setIsOpen(true)}>
            {t(`how.${act.way}`)}
          </Button>
        )}
      </ActBar>
      {act.kind === 'choose-date' && about && isOpen && (
        <Suspense fallback={null}>
          <EnrolSheet deps={deps} module={about} word="date" sessions={openSessions(about, now)} within={{ enrollmentId }} now={now} isOpen={isOpen} onClose={close} />
        </Suspense>
      )}
      {act.kind === 'how' && isOpen && (
        <Suspense fallback={null}>
          <HowSheet way={act.way} kind={kind} about={about} description={about?.description ?? record?.learningModule.description} lmsHref={lmsHrefOf(record, deps)} isOnline={isOnline} done={record && mayMarkDone(kind, record) && { deps, enrollmentId, title: record.learningModule.title }} isOpen={isOpen} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

interface OutActProps {
  /** Undefined where there is no network, or the address is not the LMS's. */
  readonly href: string | undefined;
  readonly describedBy: string;
  readonly isQuiet?: boolean;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

/** It opens a page of others; what stands above it says why it does not just now. */
function OutAct({ href, describedBy, isQuiet = false, icon, children }: OutActProps) {
  const kind = isQuiet ? 'quiet' : 'primary';
  if (href === undefined) {
    return (
      <Button kind={kind} isWide isDisabled describedBy={describedBy} icon={icon}>
        {children}
      </Button>
    );
  }
  return (
    <ButtonOut href={href} kind={kind} isWide icon={icon}>
      {children}
    </ButtonOut>
  );
}

const lmsHrefOf = (record: KnownRecord['record'] | undefined, { mapLmsAddress }: Pick<CourseDeps, 'mapLmsAddress'>): string | undefined => {
  const link = record?.links.find(({ rel }) => rel === 'launch') ?? record?.learningModule.links.find(({ rel }) => rel === 'alternate');
  return link && mapLmsAddress(link.href);
};

const isToDownload = (act: MainAct): act is Extract<MainAct, { kind: 'download' | 'try-again' }> => act.kind === 'download' || act.kind === 'try-again';
