import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { BackToMe } from '#parts/back-to-me.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Page } from '#ui/page.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { filteredSlips, searchOfSlips, slipFiltersIn } from './slip-filters.ts';
import { SlipFinder } from './slip-finder.tsx';
import { SlipList } from './slip-list.tsx';
import { slipsOf, type Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import styles from './sync-page.module.css';
import type { UnsentDeps } from './unsent-deps.ts';
import { UnsentFile } from './unsent-file.tsx';
import { WaitingCard } from './waiting-card.tsx';

interface SyncPageProps {
  readonly deps: SyncDeps;
  /** The slip whose story stands open beside the list. */
  readonly openId?: string | undefined;
  /** Without it nothing is saved to a file here. */
  readonly unsent?: UnsentDeps;
}

/** The sync record: what waits and why, and the delivery slips of everything that was done on this device. Which are shown stands in the address. */
export function SyncPage({ deps, openId, unsent }: SyncPageProps) {
  const { t } = useWords();
  const history = useQuery(deps.history);
  const slips = useMemo(() => slipsOf(history.data ?? []), [history.data]);
  return (
    <Page title={t('waiting.title')} above={<BackToMe />}>
      <div className={styles.stack} aria-busy={history.isPending}>
        {history.error && <EmptyPlace says="alert" drawing="loose-strap" title={t('waiting.failedTitle')} sentence={t('errors.storage-failed')} action={<Button onClick={() => void history.refetch()}>{t('common.retry')}</Button>} />}
        {history.isPending && <Bones />}
        {history.data && <WaitingCard deps={deps} slips={slips} />}
        {history.data && unsent && <UnsentFile deps={unsent} waits={history.data.some(({ entry: { state } }) => state === 'waiting' || state === 'parked')} />}
        {history.data && (slips.length === 0 ? <EmptyPlace drawing="all-sent" title={t('slip.noneTitle')} sentence={t('slipSays.none')} /> : <Slips deps={deps} slips={slips} openId={openId} />)}
      </div>
    </Page>
  );
}

function Slips({ deps, slips, openId }: { readonly deps: SyncDeps; readonly slips: readonly Slip[]; readonly openId: string | undefined }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const filters = slipFiltersIn(search);
  const { show, course } = filters;
  // A chip answers at once, a thousand slips as soon as they can.
  const shown = useDeferredValue(useMemo(() => filteredSlips(slips, { show, course }).shown, [slips, show, course]));
  return (
    <div className={styles.slips}>
      <SlipFinder slips={slips} filters={filters} />
      {shown.length > 0 ? (
        <SlipList key={searchOfSlips(filters)} deps={deps} slips={shown} openId={openId} toSlip={(id) => ({ pathname: deps.hrefOfSlip(id), search: searchOfSlips(filters) })} />
      ) : (
        <EmptyPlace
          drawing="loose-strap"
          title={t('slip.noneShown')}
          action={
            <ButtonLink kind="quiet" size="small" to="?">
              {t('slip.showAll')}
            </ButtonLink>
          }
        />
      )}
    </div>
  );
}

/** In the shape of what comes: the card of what waits, and three slips. */
function Bones() {
  return (
    <>
      <BoneBox inlineSize="100%" blockSize="5.5rem" radius="14px" />
      {[1, 2, 3].map((bone) => (
        <BoneBox key={bone} inlineSize="100%" blockSize="9rem" radius="14px" />
      ))}
    </>
  );
}
