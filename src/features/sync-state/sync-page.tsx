import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Page } from '#ui/page.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import { SlipCard } from './slip-card.tsx';
import { slipsOf, waitingCount } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import styles from './sync-page.module.css';
import { WaitingCard } from './waiting-card.tsx';

const slipsAtOnce = 20;

/** What waits and why, and the delivery slips of everything that was done on this device. */
export function SyncPage({ deps }: { readonly deps: SyncDeps }) {
  const { t } = useWords();
  const history = useQuery(deps.history);
  const isTelling = useStore(deps.state).phase === 'telling';
  const [shown, setShown] = useState(slipsAtOnce);
  const slips = useMemo(() => slipsOf(history.data ?? []), [history.data]);
  return (
    <Page title={t('waiting.title')}>
      <div className={styles.stack}>
        {history.error && <EmptyPlace says="alert" drawing="loose-strap" title={t('waiting.failedTitle')} sentence={t('errors.storage-failed')} action={<Button onClick={() => void history.refetch()}>{t('common.retry')}</Button>} />}
        {history.isPending && <BoneBox inlineSize="100%" blockSize="7rem" radius="14px" />}
        {history.data && <WaitingCard deps={deps} count={waitingCount(slips)} />}
        {history.data && slips.length === 0 && <EmptyPlace drawing="all-sent" title={t('slip.noneTitle')} sentence={t('slip.noneSentence')} />}
        {slips.length > 0 && (
          <section className={styles.slips} aria-labelledby="slips">
            <h2 id="slips">{t('slip.heading')}</h2>
            {slips.slice(0, shown).map((slip) => (
              <SlipCard key={slip.launchId} slip={slip} userId={deps.learner.userId} isTelling={isTelling} courseHref={deps.hrefOfCourse(slip.enrollmentId)} />
            ))}
            {slips.length > shown && (
              <Button kind="quiet" onClick={() => setShown(shown + slipsAtOnce)}>
                {t('slip.earlier')}
              </Button>
            )}
          </section>
        )}
      </div>
    </Page>
  );
}
