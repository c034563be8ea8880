import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Page } from '#ui/page.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { inGroups, SlipGroups } from './slip-groups.tsx';
import { slipsOf } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import styles from './sync-page.module.css';
import { WaitingCard } from './waiting-card.tsx';

const slipsAtOnce = 20;

/** What waits and why, and the delivery slips of everything that was done on this device. */
export function SyncPage({ deps }: { readonly deps: SyncDeps }) {
  const { t } = useWords();
  const history = useQuery(deps.history);
  const [shown, setShown] = useState(slipsAtOnce);
  const slips = useMemo(() => inGroups(slipsOf(history.data ?? [])), [history.data]);
  useLinkedSlip(history.data !== undefined);
  return (
    <Page title={t('waiting.title')}>
      <div className={styles.stack}>
        {history.error && <EmptyPlace says="alert" drawing="loose-strap" title={t('waiting.failedTitle')} sentence={t('errors.storage-failed')} action={<Button onClick={() => void history.refetch()}>{t('common.retry')}</Button>} />}
        {history.isPending && <BoneBox inlineSize="100%" blockSize="7rem" radius="14px" />}
        {history.data && <WaitingCard deps={deps} slips={slips} />}
        {history.data && slips.length === 0 && <EmptyPlace drawing="all-sent" title={t('slip.noneTitle')} sentence={t('slip.noneSentence')} />}
        <SlipGroups deps={deps} slips={slips.slice(0, shown)} hrefOf={deps.hrefOfCourse} />
        {slips.length > shown && (
          <Button kind="quiet" onClick={() => setShown(shown + slipsAtOnce)}>
            {t('slip.earlier')}
          </Button>
        )}
      </div>
    </Page>
  );
}

/** An address that names a slip leads to it, once it is there: the browser itself looks only while the page loads. */
function useLinkedSlip(isHere: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!isHere || hash === '') return;
    const slip = document.getElementById(decodeURIComponent(hash.slice(1)));
    slip?.scrollIntoView({ block: 'center' });
    slip?.focus({ preventScroll: true });
  }, [hash, isHere]);
}
