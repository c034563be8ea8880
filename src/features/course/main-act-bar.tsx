import { useMutation } from '@tanstack/react-query';
import { Download, ExternalLink, Play } from 'lucide-react';
import { useId } from 'react';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { StorageError } from '#offline/storage-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink, ButtonOut } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { Coming } from './coming.tsx';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import styles from './main-act-bar.module.css';
import type { MainAct } from './main-act.ts';
import { NewAttempt } from './new-attempt.tsx';

interface MainActBarProps {
  readonly deps: CourseDeps;
  readonly enrollmentId: string;
  readonly record: KnownRecord['record'] | undefined;
  readonly act: MainAct;
  readonly download: DownloadState;
}

/** The one button, fixed at the bottom. What it needs is said before the tap. */
export function MainActBar({ deps, enrollmentId, record, act, download }: MainActBarProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const id = useId();
  const isOnline = useStore(deps.isOnline);
  const starting = useMutation({
    mutationFn: (known: KnownRecord['record']) => deps.download(known),
    networkMode: 'always',
    onError: (error) => show(t(`errors.${error instanceof StorageError ? error.reason : 'storage-failed'}`)),
  });
  const focus = useKeptFocus<HTMLDivElement>();
  const sentence = sentenceKey(act, isOnline);
  const href = act.kind === 'lms' ? deps.mapLmsAddress(act.href) : undefined;
  if (act.kind === 'nothing' && !record) return null;
  return (
    <div className={styles.bar} data-takes-the-bottom {...focus}>
      <div className={styles.inside}>
        {act.kind === 'wait' && <Coming download={download} />}
        {sentence && (
          <p id={id} className={styles.sentence}>
            {t(`course.${sentence}`)}
          </p>
        )}
        <div className={styles.buttons}>
          {act.kind === 'open' && (
            <>
              <ButtonLink to={deps.hrefOfPlayer(enrollmentId, {})} isWide icon={<Play aria-hidden="true" />}>
                {t(`course.${act.word}`)}
              </ButtonLink>
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
          {act.kind === 'lms' && href && isOnline && (
            <ButtonOut href={href} isWide icon={<ExternalLink className="mirrors" aria-hidden="true" />}>
              {t('course.openInLms')}
            </ButtonOut>
          )}
          {act.kind === 'lms' && !(href && isOnline) && (
            <Button isWide isDisabled describedBy={id} icon={<ExternalLink className="mirrors" aria-hidden="true" />}>
              {t('course.openInLms')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

const isToDownload = (act: MainAct): act is Extract<MainAct, { kind: 'download' | 'try-again' }> => act.kind === 'download' || act.kind === 'try-again';

type Sentence = 'downloadFirst' | 'downloadOffline' | 'waitsForDownload' | 'waitsPaused' | 'lmsOnly' | 'lmsOffline' | 'notPlayable' | 'notPlayableOffline' | 'noWay';

function sentenceKey(act: MainAct, isOnline: boolean): Sentence | undefined {
  if (isToDownload(act)) return isOnline ? 'downloadFirst' : 'downloadOffline';
  if (act.kind === 'wait') return act.isPaused ? 'waitsPaused' : 'waitsForDownload';
  if ((act.kind === 'lms' || act.kind === 'nothing') && act.why === 'not-playable') return isOnline ? 'notPlayable' : 'notPlayableOffline';
  if (act.kind === 'lms') return isOnline ? 'lmsOnly' : 'lmsOffline';
  return act.kind === 'nothing' ? 'noWay' : undefined;
}
