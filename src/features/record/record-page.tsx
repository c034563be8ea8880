import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { certificatesOf, runningOut } from '#courses/certificates.ts';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { CertificatePasses } from '#parts/certificates/certificate-passes.tsx';
import { RunsOut } from '#parts/certificates/runs-out.tsx';
import { givenBy } from '#parts/not-given.ts';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { BackToMe } from '#parts/back-to-me.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import { finishedByMonth } from './finished-by-month.ts';
import { RecordChart } from './record-chart.tsx';
import type { RecordDeps } from './record-deps.ts';
import { recordEntries, type RecordEntry } from './record-entries.ts';
import { filterRecord, readFilters, searchOf } from './record-filters.ts';
import { RecordFinder } from './record-finder.tsx';
import { RecordList } from './record-list.tsx';
import styles from './record-page.module.css';

/** The record: certificates on top, what runs out, what was finished by month, and everything year by year. */
export function RecordPage({ deps }: { readonly deps: RecordDeps }) {
  const { t } = useWords();
  const records = useQuery(deps.records);
  const external = useQuery(deps.external);
  const isOnline = useStore(deps.isOnline);
  const given = givenBy(external, { records: [] });
  const entries = useMemo(() => recordEntries(records.data?.records ?? [], given?.records ?? []), [records.data, given]);
  const finished = useMemo(() => finishedByMonth(entries, deps.now()), [entries, deps]);
  const isWaiting = !records.data && !records.error && entries.length === 0;
  const hasFailed = records.error !== null && entries.length === 0;
  const look = (): void => void records.refetch();
  return (
    <Page title={t('record.title')} above={<BackToMe />} isWide>
      <div className={styles.page} aria-busy={isWaiting}>
        <Certificates deps={deps} />
        {finished && (
          <div className={styles.aside}>
            <RecordChart finished={finished} />
          </div>
        )}
        <div className={styles.main}>
          {records.error && !hasFailed && <AnswerFailure error={records.error} asOf={records.data?.asOf ?? external.data?.asOf ?? records.errorUpdatedAt} isOnline={isOnline} onRetry={look} title={t('record.failedTitle')} />}
          {hasFailed && <AnswerFailure error={records.error} isOnline={isOnline} onRetry={look} title={t('record.failedTitle')} />}
          {isWaiting && <RowsSkeleton />}
          {!isWaiting && !hasFailed && <Entries entries={entries} deps={deps} />}
        </div>
      </div>
    </Page>
  );
}

/** The certificates as passes, and those that must be renewed. */
function Certificates({ deps }: { readonly deps: RecordDeps }) {
  const { t } = useWords();
  const awards = useQuery(deps.awards);
  const path = useQuery(deps.path);
  const certificates = useMemo(() => certificatesOf(awards.data?.value.certifications ?? [], deps.now()), [awards.data, deps]);
  const current = certificates.filter(({ isReplaced }) => !isReplaced);
  // What has run out stands below, with the way to renew it.
  const holding = current.filter(({ standing }) => standing !== 'ran-out');
  const ending = runningOut(certificates);
  if (current.length === 0) return null;
  return (
    <>
      <section className={styles.certificates} aria-labelledby="record-certificates">
        <div className={styles.head}>
          <h2 id="record-certificates">{t('certificates.title')}</h2>
          <Link to={deps.hrefOfCertificates}>{t('record.allCertificates')}</Link>
        </div>
        <CertificatePasses certificates={holding.length > 0 ? holding : current} label={t('certificates.title')} shape="row" hrefOfCertificate={deps.hrefOfCertificate} />
      </section>
      {ending.length > 0 && (
        <section className={styles.ending} aria-labelledby="record-ending">
          <h2 id="record-ending">{t('certificates.runsOutTitle')}</h2>
          <RunsOut certificates={ending} path={path.data?.value} label={t('certificates.runsOutTitle')} hrefOfCertificate={deps.hrefOfCertificate} hrefOfModule={deps.hrefOfModule} hrefOfSearch={deps.hrefOfSearch} />
        </section>
      )}
    </>
  );
}

function Entries({ entries, deps }: { readonly entries: readonly RecordEntry[]; readonly deps: RecordDeps }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const filters = readFilters(search);
  // The field follows the keys at once, the rows as soon as they can.
  const words = useDeferredValue(filters.words);
  const { result, kind } = filters;
  const found = useMemo(() => filterRecord(entries, { result, words, ...(kind !== undefined && { kind }) }), [entries, result, kind, words]);
  if (entries.length === 0) {
    return <EmptyPlace drawing="blank-tag" title={t('record.emptyTitle')} sentence={t('record.emptySentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfLearning}>{t('record.toLearning')}</ButtonLink>} />;
  }
  return (
    <section className={styles.entries} aria-labelledby="record-entries">
      <h2 id="record-entries" className="visually-hidden">
        {t('record.entries')}
      </h2>
      <RecordFinder filters={filters} found={found} />
      {found.entries.length > 0 ? (
        <RecordList entries={found.entries} deps={deps} />
      ) : (
        <NothingFound filters={filters} found={found} />
      )}
      {found.entries.some(({ source }) => source === 'external') && (
        <div>
          <ButtonLink kind="quiet" size="small" to={deps.hrefOfExternalTraining}>
            {t('record.toExternal')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

/** Nothing is as it was asked for: one tap shows the rest. */
function NothingFound({ filters, found }: Parameters<typeof RecordFinder>[0]) {
  const { t } = useWords();
  const isNarrowed = filters.kind !== undefined || filters.words !== '';
  const isElsewhere = !isNarrowed && (found.results.get('all') ?? 0) > 0;
  return (
    <EmptyPlace
      drawing="blank-tag"
      title={isElsewhere ? t('record.nothingDoneTitle') : t('record.nothingFoundTitle')}
      sentence={isElsewhere ? t('record.nothingDoneSentence') : t('record.nothingFoundSentence')}
      action={
        <ButtonLink kind="quiet" to={searchOf({ result: 'all', words: '' })}>
          {t('record.showAll')}
        </ButtonLink>
      }
    />
  );
}
