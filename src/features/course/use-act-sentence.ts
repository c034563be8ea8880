import type { MainAct } from '#courses/main-act.ts';
import { useWords, type Words } from '#i18n/use-words.ts';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import { useWaitingFor } from './waiting-notice.tsx';

interface ActFacts {
  readonly deps: CourseDeps;
  readonly act: MainAct;
  readonly record: KnownRecord['record'] | undefined;
  readonly isOnline: boolean;
}

/** What stands above the button: what it needs, before the tap. */
export function useActSentence({ deps, act, record, isOnline }: ActFacts): string | undefined {
  const words = useWords();
  const waiting = useWaitingFor(deps, record);
  const { t } = words;
  switch (act.kind) {
    case 'download':
    case 'try-again':
      return t(isOnline ? 'course.downloadFirst' : 'course.downloadOffline');
    case 'wait':
      return t(act.isPaused ? 'course.waitsPaused' : 'course.waitsForDownload');
    case 'member':
    case 'choose-member':
      return t('course.next', { title: act.title });
    case 'directions':
      return isOnline ? undefined : t('course.mapOffline');
    case 'join':
      return t(isOnline ? (act.isOfLms ? 'course.joinThere' : 'course.joinOut') : 'course.joinOffline');
    case 'choose-date':
      return t(isOnline ? 'course.noDate' : 'enrol.needsNetwork');
    case 'lms':
      return lmsSentence(act, waiting?.sentence, isOnline, words);
    case 'nothing':
      return act.why === 'not-playable' ? t(isOnline ? 'course.notPlayable' : 'course.notPlayableOffline') : (waiting?.sentence ?? t('course.noWay'));
    case 'open':
    case 'calendar':
    case 'how':
      break;
  }
  return undefined;
}

function lmsSentence({ why }: Extract<MainAct, { kind: 'lms' }>, waiting: string | undefined, isOnline: boolean, { t }: Words): string {
  if (why === 'not-downloadable') return t(isOnline ? 'course.lmsOnly' : 'course.lmsOffline');
  if (why === 'not-playable') return t(isOnline ? 'course.notPlayable' : 'course.notPlayableOffline');
  const reason = (why === 'approval' || why === 'seat') && waiting !== undefined ? waiting : t(`whyInLms.${why}`);
  return `${reason} ${t(isOnline ? 'course.opensThere' : 'course.opensThereOffline')}`;
}
