import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, Check } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { packDays, packList, type PackDays } from '#courses/packing.ts';
import { useWords } from '#i18n/use-words.ts';
import { isAllHere } from '#offline/packed-for.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Choice } from '#ui/segments.tsx';
import { useStore } from '#ui/store.ts';
import { useNow } from '#ui/use-now.ts';
import type { PackDeps } from '../learning-deps.ts';
import { PackBar } from './pack-bar.tsx';
import { PackGroups } from './pack-groups.tsx';
import styles from './pack.module.css';
import { usePackSizes } from './use-pack-sizes.ts';

interface PackPageProps {
  readonly deps: PackDeps;
  readonly now?: number;
}

/** What to take along for a time without a network; for how long is in the address (`?days=`). */
export function PackPage({ deps, now: given }: PackPageProps) {
  const now = useNow(given);
  const { t, formats } = useWords();
  const [search, setSearch] = useSearchParams();
  const days = packDays.find((one) => String(one) === search.get('days')) ?? 7;
  const enrollments = useQuery(deps.enrollments);
  const path = useQuery(deps.path);
  const downloads = useStore(deps.downloads);
  const isOnline = useStore(deps.isOnline);
  const packedFor = useQuery(deps.packedFor);
  const list = packList({ enrollments: enrollments.data, path: path.data?.value, downloads, days, now });
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const chosen = [...list.comes.filter(({ record }) => !turned.has(record.id)), ...list.could.filter(({ record }) => turned.has(record.id))];
  const sizes = usePackSizes(deps, [...list.comes, ...list.could]);
  const isPacked = packedFor.data && packedFor.data.enrollmentIds.length > 0 && isAllHere(packedFor.data, downloads);
  const turn = (enrollmentId: string): void => setTurned((before) => new Set(before.has(enrollmentId) ? [...before].filter((one) => one !== enrollmentId) : [...before, enrollmentId]));
  return (
    <div className={styles.page}>
      <Page title={t('downloads.packTitle')} tools={<Back to={deps.hrefs.packed} />}>
        <div className={styles.stack}>
          {isPacked && packedFor.data && (
            <Notice says="status" icon={<Check aria-hidden="true" />} tone="good" title={t('downloads.packedFor', { days: t(`downloads.days${daysOf(packedFor.data.days)}`), at: formats.moment(packedFor.data.at, now) })}>
              <p>{t('downloads.packedForSentence')}</p>
            </Notice>
          )}
          <Choice
            label={t('downloads.question')}
            value={String(days)}
            options={packDays.map((one) => ({ value: String(one), label: t(`downloads.days${one}`) }))}
            onChange={(value) => setSearch({ days: value }, { replace: true, preventScrollReset: true })}
          />
          {enrollments.error && <AnswerFailure error={enrollments.error} asOf={enrollments.data?.asOf} isOnline={isOnline} onRetry={() => void enrollments.refetch()} title={t('dashboard.failedTitle')} />}
          {enrollments.isPending && (
            <div aria-busy="true">
              <span className="visually-hidden">{t('common.loading')}</span>
              <RowsSkeleton hasCovers={false} />
            </div>
          )}
          {enrollments.data && <PackGroups list={list} chosen={chosen} onTurn={turn} sizes={sizes} downloads={downloads} now={now} />}
        </div>
      </Page>
      {enrollments.data && <PackBar deps={deps} list={list} chosen={chosen} days={days} sizes={sizes} packedFor={packedFor.data ?? undefined} onPacked={() => void packedFor.refetch()} />}
    </div>
  );
}

/** Where the list is not beside it. */
function Back({ to }: { readonly to: string }) {
  const { t } = useWords();
  return (
    <Link to={to} className={styles.back}>
      <ChevronLeft className="mirrors" aria-hidden="true" />
      {t('downloads.back')}
    </Link>
  );
}

const daysOf = (days: number): PackDays => packDays.find((one) => one === days) ?? 7;
