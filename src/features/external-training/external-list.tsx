import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { ExternalRecordList } from '#api/contract/external-training-record.ts';
import { externalHere, type ExternalHere } from '#courses/calls/external-here.ts';
import { dayOf } from '#courses/calendar-day.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { orNothing } from '#parts/not-given.ts';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { BackToMe } from '#parts/back-to-me.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { LinkRow } from '#ui/list.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import { VirtualList } from '#ui/virtual-list.tsx';
import styles from './external-page.module.css';
import { ExternalStatus } from './external-status.tsx';
import type { ExternalTrainingDeps } from './external-training-deps.ts';
import { newestFirst } from './newest-first.ts';

/** It comes when it is opened. */
const ExternalSheet = lazyPart(async () => (await import('./external-form.tsx')).ExternalSheet);

const nothing: ExternalRecordList = { records: [] };

/** Everything that was learned elsewhere, the newest first. */
export function ExternalList({ deps, openId }: { readonly deps: ExternalTrainingDeps; readonly openId?: string | undefined }) {
  const { t } = useWords();
  const records = orNothing(useQuery(deps.records), nothing);
  const live = useStore(deps.calls.live);
  const isOnline = useStore(deps.isOnline);
  const [isOpen, setIsOpen] = useState(false);
  const told = records.data?.value.records ?? [];
  const here = externalHere(told, live, records.data?.asOf ?? 0);
  // What was added here stands, whatever became of the LMS's list.
  const data = records.data ?? (here.length > 0 ? { value: nothing, asOf: 0 } : undefined);
  return (
    <Page
      title={t('externalTraining.title')}
      above={<BackToMe />}
      tools={
        <Button kind="quiet" size="small" icon={<Plus aria-hidden="true" />} hasPopup="dialog" onClick={() => setIsOpen(true)}>
          {t('externalTraining.add')}
        </Button>
      }
    >
      <Answer query={{ data, error: records.error, refetch: records.refetch }} isOnline={isOnline} failedTitle={t('externalTraining.failedTitle')} skeleton={<RowsSkeleton />}>
        {() =>
          here.length === 0 ? (
            <EmptyPlace drawing="blank-tag" title={t('externalTraining.emptyTitle')} sentence={t('externalTraining.emptySentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfRecord}>{t('externalTraining.toRecord')}</ButtonLink>} />
          ) : (
            <VirtualList label={t('externalTraining.list')} items={newestFirst(here)} keyOf={({ record }) => record.id}>
              {(one) => <ExternalRow here={one} to={deps.hrefOfExternalRecord(one.record.id)} isCurrent={one.record.id === openId} />}
            </VirtualList>
          )
        }
      </Answer>
      {isOpen && (
        <Suspense fallback={null}>
          <ExternalSheet deps={deps} records={told} isOpen onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function ExternalRow({ here: { record, live }, to, isCurrent }: { readonly here: ExternalHere; readonly to: string; readonly isCurrent: boolean }) {
  const { t, formats } = useWords();
  const { id, title, vendor, endDate, startDate, status } = record;
  const at = dayOf(endDate ?? startDate);
  const coming = live && live.state !== 'told' && live.state !== 'refused' ? comingOf(live.call.kind, status?.code) : undefined;
  return (
    <LinkRow
      to={to}
      viewTransition
      isTall
      isCurrent={isCurrent}
      leading={<Cover id={id} family="pulse" size="row" />}
      title={title}
      meta={
        <>
          {vendor && <bdi>{vendor}</bdi>}
          {at !== undefined && <span>{formats.dateShort(at)}</span>}
        </>
      }
      below={
        (status || live) && (
          <span className={styles.chips}>
            {!coming && <ExternalStatus status={status} isSmall />}
            {live && live.state !== 'told' && (
              <Chip isSmall isStitched tone={live.state === 'refused' ? 'bad' : 'due'}>
                {[...(coming ? [t(coming)] : []), t(`slipState.${live.state}`)].join(' · ')}
              </Chip>
            )}
          </span>
        )
      }
      trailing={null}
    />
  );
}

/** What it waits for to become, where its standing would tell of something that has not come about. */
const comingOf = (kind: string, status: string | undefined) => (kind === 'deleteExternal' ? 'externalTraining.remove' : status === 'pendingApproval' ? 'externalTraining.handIn' : undefined);
