import { useMutation } from '@tanstack/react-query';
import { Download, ExternalLink, Play, RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { StorageError } from '#offline/storage-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink, ButtonOut } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import styles from './main-act-bar.module.css';
import type { MainAct } from './main-act.ts';

interface MainActBarProps {
  readonly deps: CourseDeps;
  readonly enrollmentId: string;
  readonly record: KnownRecord['record'] | undefined;
  readonly act: MainAct;
}

/** The one button, fixed at the bottom. What it needs is said before the tap. */
export function MainActBar({ deps, enrollmentId, record, act }: MainActBarProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const id = useId();
  const isOnline = useStore(deps.isOnline);
  const starting = useMutation({
    mutationFn: (known: KnownRecord['record']) => deps.download(known),
    networkMode: 'always',
    onError: (error) => show(t(`errors.${error instanceof StorageError ? error.reason : 'storage-failed'}`)),
  });
  const sentence = sentenceKey(act, isOnline);
  const href = act.kind === 'lms' ? deps.mapLmsAddress(act.href) : undefined;
  if (act.kind === 'nothing' && !record) return null;
  return (
    <div className={styles.bar} data-takes-the-bottom>
      <div className={styles.inside}>
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
              {act.mayStartAnew && (
                <ButtonLink kind="quiet" to={deps.hrefOfPlayer(enrollmentId, { isNewAttempt: true })} isWide icon={<RotateCcw aria-hidden="true" />}>
                  {t('course.newAttempt')}
                </ButtonLink>
              )}
            </>
          )}
          {(act.kind === 'download' || act.kind === 'try-again') && record && (
            <Button isWide icon={<Download aria-hidden="true" />} isBusy={starting.isPending} isDisabled={!isOnline} describedBy={id} onClick={() => starting.mutate(record)}>
              {t(act.kind === 'download' ? 'course.download' : 'common.retry')}
            </Button>
          )}
          {act.kind === 'wait' && (
            <Button isWide isDisabled describedBy={id} icon={<Play aria-hidden="true" />}>
              {t('course.open')}
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

type Sentence = 'downloadFirst' | 'downloadOffline' | 'waitsForDownload' | 'waitsPaused' | 'lmsOnly' | 'lmsOffline' | 'notPlayable' | 'notPlayableOffline' | 'noWay';

function sentenceKey(act: MainAct, isOnline: boolean): Sentence | undefined {
  if (act.kind === 'download' || act.kind === 'try-again') return isOnline ? 'downloadFirst' : 'downloadOffline';
  if (act.kind === 'wait') return act.isPaused ? 'waitsPaused' : 'waitsForDownload';
  if ((act.kind === 'lms' || act.kind === 'nothing') && act.why === 'not-playable') return isOnline ? 'notPlayable' : 'notPlayableOffline';
  if (act.kind === 'lms') return isOnline ? 'lmsOnly' : 'lmsOffline';
  return act.kind === 'nothing' ? 'noWay' : undefined;
}
