import { useQuery } from '@tanstack/react-query';
import type { ExternalRecord, ExternalRecordList } from '#api/contract/external-training-record.ts';
import { dayOf } from '#courses/calendar-day.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { orNothing } from '#parts/not-given.ts';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { useBackToMe } from '#parts/use-back-to-me.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { LinkRow } from '#ui/list.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import { VirtualList } from '#ui/virtual-list.tsx';
import { ExternalStatus } from './external-status.tsx';
import type { ExternalTrainingDeps } from './external-training-deps.ts';
import { newestFirst } from './newest-first.ts';

const nothing: ExternalRecordList = { records: [] };

/** Everything that was learned elsewhere, the newest first. */
export function ExternalList({ deps, openId }: { readonly deps: ExternalTrainingDeps; readonly openId?: string | undefined }) {
  const { t } = useWords();
  const back = useBackToMe();
  const records = orNothing(useQuery(deps.records), nothing);
  const isOnline = useStore(deps.isOnline);
  return (
    <Page title={t('externalTraining.title')} above={back}>
      <Answer query={records} isOnline={isOnline} failedTitle={t('externalTraining.failedTitle')} skeleton={<RowsSkeleton />}>
        {({ records: all }) =>
          all.length === 0 ? (
            <EmptyPlace drawing="blank-tag" title={t('externalTraining.emptyTitle')} sentence={t('externalTraining.emptySentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfRecord}>{t('externalTraining.toRecord')}</ButtonLink>} />
          ) : (
            <VirtualList label={t('externalTraining.list')} items={newestFirst(all)} keyOf={({ id }) => id}>
              {(record) => <ExternalRow record={record} to={deps.hrefOfExternalRecord(record.id)} isCurrent={record.id === openId} />}
            </VirtualList>
          )
        }
      </Answer>
    </Page>
  );
}

function ExternalRow({ record, to, isCurrent }: { readonly record: ExternalRecord; readonly to: string; readonly isCurrent: boolean }) {
  const { formats } = useWords();
  const { id, title, vendor, endDate, startDate, status } = record;
  const at = dayOf(endDate ?? startDate);
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
        status && (
          <span>
            <ExternalStatus status={status} isSmall />
          </span>
        )
      }
      trailing={null}
    />
  );
}
