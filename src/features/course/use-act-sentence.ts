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
  const waiting = useWaitingFor(deps, record)?.sentence;
  const { t } = words;
  if (act.kind === 'member' || act.kind === 'choose-member') return t('course.next', { title: act.title });
  if (act.kind === 'lms') return lmsSentence(act, waiting, isOnline, words);
  if (act.kind === 'nothing' && act.why === 'others') return t('course.others', { name: deps.others });
  if (act.kind === 'nothing' && act.why !== 'not-playable') return waiting ?? t('course.noWay');
  const key = sentenceKey(act, isOnline);
  return key && t(key);
}

type Sentence = `course.${'downloadFirst' | 'downloadOffline' | 'waitsPaused' | 'waitsForDownload' | 'mapOffline' | 'joinThere' | 'joinOut' | 'joinOffline' | 'noDate' | 'notPlayable' | 'notPlayableOffline'}`;

function sentenceKey(act: MainAct, isOnline: boolean): Sentence | undefined {
  if (act.kind === 'download' || act.kind === 'try-again') return isOnline ? 'course.downloadFirst' : 'course.downloadOffline';
  if (act.kind === 'wait') return act.isPaused ? 'course.waitsPaused' : 'course.waitsForDownload';
  if (act.kind === 'join') return !isOnline ? 'course.joinOffline' : act.isOfLms ? 'course.joinThere' : 'course.joinOut';
  if (act.kind === 'choose-date') return 'course.noDate';
  if (act.kind === 'nothing') return isOnline ? 'course.notPlayable' : 'course.notPlayableOffline';
  return act.kind === 'directions' && !isOnline ? 'course.mapOffline' : undefined;
}

function lmsSentence({ why }: Extract<MainAct, { kind: 'lms' }>, waiting: string | undefined, isOnline: boolean, { t }: Words): string {
  if (why === 'not-downloadable') return t(isOnline ? 'course.lmsOnly' : 'course.lmsOffline');
  if (why === 'not-playable') return t(isOnline ? 'course.notPlayable' : 'course.notPlayableOffline');
  const reason = (why === 'approval' || why === 'seat') && waiting !== undefined ? waiting : t(`whyInLms.${why}`);
  return `${reason} ${t(isOnline ? 'course.opensThere' : 'course.opensThereOffline')}`;
}
